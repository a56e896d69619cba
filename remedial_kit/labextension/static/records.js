// The record in a cell's output, of a visit or of a lesson: read it, keep the newest one seen, put it back if the output was cleared.

const MIMES = ["application/vnd.remedial.record+json", "application/vnd.remedial.lesson+json"];

/** Whether one record is newer than another: the counter goes on through all attempts of a notebook. */
function isNewer(a, b) {
  return (a.counter ?? 0) > (b.counter ?? 0);
}

/** Every output of a cell that carries a record, with its place in the list. */
function* recordOutputs(outputs) {
  for (let at = 0; at < outputs.length; at += 1) {
    const output = outputs.get(at);
    const record = MIMES.map((mime) => output.data?.[mime]).find(Boolean);
    if (record && typeof record === "object") yield { at, output, record, isKept: Boolean(output.metadata?.remedial?.kept) };
  }
}

export class RecordKeeper {
  /**
   * @param outputs the clinic cell's output model
   * @param onNewer called with the counter of every newer record that comes
   */
  constructor(outputs, onNewer) {
    this.outputs = outputs;
    this.onNewer = onNewer;
    this.newest = null;
    this.bundle = null;
    this.look();
    outputs.changed.connect(this.look, this);
  }

  /** Looks at the output as it is now; drops a copy that was put back once a live one is there. */
  look() {
    const found = [...recordOutputs(this.outputs)];
    for (const { output, record } of found) {
      if (this.newest && isNewer(this.newest, record)) continue;
      const isNews = this.newest === null || isNewer(record, this.newest);
      this.newest = record;
      this.bundle = { ...output.data };
      if (isNews) this.onNewer(record.counter ?? 0);
    }
    const live = found.find((each) => !each.isKept);
    if (!live || this.isDropping) return;
    this.isDropping = true;
    for (const { at, isKept } of found) {
      if (isKept) this.outputs.set(at, { output_type: "display_data", data: { "text/plain": "" }, metadata: {} });
    }
    this.isDropping = false;
  }

  /** The counter of the record that a save would write now; 0 where there is none. */
  get counterInOutput() {
    return Math.max(0, ...[...recordOutputs(this.outputs)].map(({ record }) => record.counter ?? 0));
  }

  /** Puts the newest record back if the output holds none, so that no save can lose it. */
  putBack() {
    if (this.bundle === null || [...recordOutputs(this.outputs)].length > 0) return;
    this.outputs.add({ output_type: "display_data", data: this.bundle, metadata: { remedial: { kept: true } } });
  }

  dispose() {
    this.outputs.changed.disconnect(this.look, this);
  }
}
