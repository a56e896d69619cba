// The course's front end as an anywidget module: one `render`, which draws a client's whole room, a lesson or the front page into the
// element it is given.
import { render as draw } from "preact";
import { App } from "./app.jsx";
import frame from "./css/frame.css";
import home from "./css/home.css";
import lesson from "./css/lesson.css";
import modules from "./css/modules.css";
import screens from "./css/screens.css";
import { createHomeStore } from "./homestore.js";
import { Lesson } from "./lesson/lesson.jsx";
import { createLessonStore } from "./lessonstore.js";
import { Home } from "./screens/home.jsx";
import { createStore } from "./store.js";

/** What a widget may show, by its `place`; a client's room has none. */
const PLACES = {
  clinic: { create: createStore, Screen: App },
  home: { create: createHomeStore, Screen: Home },
  lesson: { create: createLessonStore, Screen: Lesson },
};
const STYLE_ID = "remedial-clinic-style";

/** The style stands once in the page, however many rooms are open, and is replaced when a newer bundle comes. */
function addStyle(page) {
  const style = page.getElementById(STYLE_ID) || page.createElement("style");
  style.id = STYLE_ID;
  const text = `${frame}\n${screens}\n${home}\n${modules}\n${lesson}`;
  if (style.textContent !== text) style.textContent = text;
  if (!style.isConnected) page.head.appendChild(style);
}

function render({ model, el }) {
  addStyle(el.ownerDocument);
  const place = PLACES[(model.get && model.get("place")) || "clinic"];
  const store = place.create(model);
  draw(<place.Screen store={store} />, el);
  store.open();
  return () => {
    store.close();
    draw(null, el);
  };
}

export default { render };
