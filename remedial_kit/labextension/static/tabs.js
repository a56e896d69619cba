// One tab at a time: two tabs share one kernel, and the second would stop the first from saving.
// Web Locks where the page is a secure context (https or localhost), else a channel on which tabs ask one another.

/** Asks for the place of `name`; `onLost` is called if another tab takes it. Resolves to {release} or null if it is taken. */
export function claim(name, { steal = false, onLost }) {
  return navigator.locks ? claimLock(name, steal, onLost) : claimByChannel(name, steal, onLost);
}

function claimLock(name, steal, onLost) {
  return new Promise((resolve) => {
    const hold = (lock) => {
      if (lock === null) return resolve(null);
      return new Promise((release) => resolve({ release }));
    };
    const options = steal ? { steal: true } : { ifAvailable: true };
    navigator.locks.request(name, options, hold).catch(() => onLost());
  });
}

const ANSWER_MS = 200;

function claimByChannel(name, steal, onLost) {
  const channel = new BroadcastChannel(name);
  return new Promise((resolve) => {
    const settle = (isTaken) => {
      if (isTaken) {
        channel.close();
        return resolve(null);
      }
      channel.onmessage = ({ data }) => {
        if (data === "who") channel.postMessage("me");
        if (data === "mine") {
          channel.close();
          onLost();
        }
      };
      resolve({ release: () => channel.close() });
    };
    if (steal) {
      channel.postMessage("mine");
      return settle(false);
    }
    const timer = setTimeout(() => settle(false), ANSWER_MS);
    channel.onmessage = ({ data }) => {
      if (data !== "me") return;
      clearTimeout(timer);
      settle(true);
    };
    channel.postMessage("who");
  });
}
