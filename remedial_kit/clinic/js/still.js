// Parts that stay as they are while nothing that they show has changed: an act is answered sooner where the chart is not drawn anew.
import { Component, h } from "preact";

/** The same values under the same names. */
const alike = (a, b) => Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((name) => a[name] === b[name]);

/** What a part that gets the whole clinic shows of it; functions count as the same, as they read what is current. */
const SHOWN = ["view", "room", "drawing", "size", "t"];
export const sameClinic = (a, b) =>
  SHOWN.every((name) => a.clinic[name] === b.clinic[name]) &&
  Object.keys(b).every((name) => name === "clinic" || typeof b[name] === "function" || a[name] === b[name]);

/** A component that is drawn again only where `isSame` says that its properties differ. */
export function still(Inner, isSame = alike) {
  return class extends Component {
    shouldComponentUpdate(next) {
      return !isSame(this.props, next);
    }
    render(props) {
      return h(Inner, props);
    }
  };
}
