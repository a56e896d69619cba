// What can be undone: changes of the draft, newest last. Acts are never in here: what was done to the client stays done.
// A change is {words, field, step, before, after}: what it was, the text field it was typed in, the screen it was made on, and
// the parts of the draft that it touched, as they were and as they are. A change is undone on the screens that show its parts.

const MOST = 60;
const KEPT_IN = "remedial.undo";

/** An empty list and none at all are the same. */
const plain = (value) => JSON.stringify(value, (_, each) => (Array.isArray(each) && !each.length ? null : each));
const same = (one, two) => plain(one) === plain(two);
const pick = (draft, keys) => Object.fromEntries(keys.map((key) => [key, draft[key] ?? null]));

export function createHistory() {
  let past = [];
  let undone = [];
  const last = (list, keys) => list.findLast((change) => Object.keys(change.after).some((key) => keys.includes(key))) || null;

  return {
    /** Remembers a change of `draft` by `patch`. Typing on in the same field is one change. */
    add(draft, patch, { words, field = null }, step) {
      const keys = Object.keys(patch);
      const newest = past[past.length - 1];
      undone = [];
      if (field && newest && newest.field === field) newest.after = pick(patch, keys);
      else past = [...past, { words, field, step, before: pick(draft, keys), after: pick(patch, keys) }].slice(-MOST);
    },
    /** The newest change that the screen of `keys` can take back, and the one it can bring again. */
    next: (keys) => ({ undo: last(past, keys), redo: last(undone, keys) }),
    undo(change) {
      past = past.filter((each) => each !== change);
      undone = [...undone, change];
    },
    redo(change) {
      undone = undone.filter((each) => each !== change);
      past = [...past, { ...change, field: null }];
    },
    /**
     * Takes out what is done and can't come back. `spent` names parts of the draft: null forgets how they changed, a function
     * takes the done thing out of what they were.
     */
    spend(spent) {
      const without = (values) => Object.fromEntries(
        Object.entries(values).filter(([key]) => spent[key] !== null).map(([key, value]) => [key, spent[key] && value ? spent[key](value) : value]));
      const left = (list) => list.map((change) => ({ ...change, before: without(change.before), after: without(change.after) })).filter(({ before, after }) => !same(before, after));
      past = left(past);
      undone = left(undone);
    },
    clear() {
      past = [];
      undone = [];
    },
    /** Keeps all of it in this tab, so that a reload takes nothing away. */
    keep(visit, draft) {
      try {
        sessionStorage.setItem(`${KEPT_IN} ${visit}`, JSON.stringify({ draft, past, undone }));
      } catch {
        // a browser that keeps nothing still undoes until the page is left
      }
    },
    /** Takes up what was kept, where it belongs to this very draft. */
    take(visit, draft) {
      this.clear();
      try {
        const kept = JSON.parse(sessionStorage.getItem(`${KEPT_IN} ${visit}`));
        if (kept && same(kept.draft, draft)) [past, undone] = [kept.past, kept.undone];
      } catch {
        // nothing was kept, or not by this page
      }
    },
  };
}
