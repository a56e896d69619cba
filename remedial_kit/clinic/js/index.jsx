// The course's front end as an anywidget module: one `render`, which draws a client's whole room, or the front page, into the
// element it is given.
import { render as draw } from "preact";
import { App } from "./app.jsx";
import frame from "./css/frame.css";
import home from "./css/home.css";
import modules from "./css/modules.css";
import screens from "./css/screens.css";
import { createHomeStore } from "./homestore.js";
import { Home } from "./screens/home.jsx";
import { createStore } from "./store.js";

const STYLE_ID = "remedial-clinic-style";

/** The style stands once in the page, however many rooms are open, and is replaced when a newer bundle comes. */
function addStyle(page) {
  const style = page.getElementById(STYLE_ID) || page.createElement("style");
  style.id = STYLE_ID;
  const text = `${frame}\n${screens}\n${home}\n${modules}`;
  if (style.textContent !== text) style.textContent = text;
  if (!style.isConnected) page.head.appendChild(style);
}

function render({ model, el }) {
  addStyle(el.ownerDocument);
  const isHome = Boolean(model.get) && model.get("place") === "home";
  const store = isHome ? createHomeStore(model) : createStore(model);
  draw(isHome ? <Home store={store} /> : <App store={store} />, el);
  store.open();
  return () => {
    store.close();
    draw(null, el);
  };
}

export default { render };
