// What every page of the course has: those who watch its state, and the talk with its desk in Python.

const KNOCK_MS = 1500;

/** Those who are told when a store's state changes. */
export function createWatchers() {
  const watchers = new Set();
  return {
    tell: (state) => watchers.forEach((watcher) => watcher(state)),
    subscribe(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/**
 * Opens and closes the talk with the desk.
 * @param takers what to do with each type of message
 * @param hello says that the page is there; said again until `isThere`, as a message sent while the kernel is connecting anew is not answered
 * @param leave sends what is half-written, when the page is hidden, left or taken over by another tab
 */
export function createTalk(model, { takers, hello, isThere, leave = () => {} }) {
  const take = (message) => {
    const taker = message && takers[message.type];
    if (taker) taker(message);
  };
  const onHide = () => { if (document.visibilityState === "hidden") leave(); };
  const ends = ["pagehide", "remedial:leave"];
  let knocking = null;
  return {
    open() {
      model.on("msg:custom", take);
      document.addEventListener("visibilitychange", onHide);
      for (const end of ends) window.addEventListener(end, leave);
      hello();
      knocking = setInterval(() => (isThere() ? clearInterval(knocking) : hello()), KNOCK_MS);
    },
    close() {
      leave();
      model.off("msg:custom", take);
      document.removeEventListener("visibilitychange", onHide);
      for (const end of ends) window.removeEventListener(end, leave);
      clearInterval(knocking);
    },
  };
}
