// placeholder of the room owner; the bundle takes its place
function render({ model, el }) {
  el.innerHTML = `<div class="remedial-clinic" style="padding:20px;background:#fff"><h2></h2><p data-v></p><p data-s></p>
    <button data-do>Ask onset</button> <button data-obs>Observe</button> <button data-fin>Finish</button><br><label>Note <textarea data-d></textarea></label><p data-p></p></div>`;
  const q = (s) => el.querySelector(s);
  const send = (m) => model.send(m);
  let room, view;
  const on = (m) => {
    if (m.type === "room") { room = m.room; view = m.view; q("[data-d]").value = view.draft.reflection || ""; }
    if (m.type === "view") view = m.view;
    if (m.type === "saved") q("[data-s]").textContent = "saved " + JSON.stringify(m);
    if (m.type === "problem") q("[data-p]").textContent += m.text;
    if (view) { q("h2").textContent = room.client.name; q("[data-v]").textContent = `steps ${view.events.length} counter ${view.counter}`;
      window.dispatchEvent(new CustomEvent("remedial:changed", { detail: { counter: view.counter } })); }
  };
  model.on("msg:custom", on);
  q("[data-do]").onclick = () => send({ type: "do", id: 1, act: "ask", fields: { topic: room.topics[view.events.length % room.topics.length].slug } });
  q("[data-obs]").onclick = () => send({ type: "do", id: 1, act: "observe", fields: { region: room.regions[3].slug } });
  q("[data-fin]").onclick = () => send({ type: "do", id: 1, act: "finish", fields: {} });
  q("[data-d]").oninput = (e) => send({ type: "draft", draft: { reflection: e.target.value } });
  send({ type: "hello", have_drawing: null });
  return () => model.off("msg:custom", on);
}
export default { render };
