// The outermost part of the pages that are no clinic: theme, size, live regions, and looking again when the page is seen again.
import { useEffect, useLayoutEffect, useReducer, useRef } from "preact/hooks";
import { LiveRegions, useSize, useTheme } from "./parts.jsx";

const NOTHING = { text: "", n: 0 };

/** `children` draws the page from the store's state and its size. */
export function Shell({ store, kind, children }) {
  const [, draw] = useReducer((count) => count + 1, 0);
  useLayoutEffect(() => store.subscribe(draw), [store]);
  const root = useRef(null);
  const theme = useTheme();
  const size = useSize(root);
  useSeenAgain(root, store.refresh);
  const state = store.get();
  const stop = (event) => { if (!(event.ctrlKey || event.metaKey)) event.stopPropagation(); };
  const language = state.t("b.language");
  return (
    <div ref={root} class={`rk ${kind}`} lang={language === "b.language" ? undefined : language} data-theme={theme} data-size={size} data-jp-suppress-context-menu onKeyDown={stop} onKeyUp={stop} onKeyPress={stop}>
      {children(state, size)}
      <LiveRegions polite={state.polite} urgent={state.urgent || NOTHING} />
    </div>
  );
}

/** Calls back when the page comes into sight again: another tab of JupyterLab, or of the browser, was in front. */
function useSeenAgain(root, seen) {
  useEffect(() => {
    let isHidden = false;
    const observer = new IntersectionObserver(([entry]) => {
      const { width } = entry.boundingClientRect;
      if (width > 0 && isHidden) seen();
      isHidden = width === 0;
    });
    observer.observe(root.current);
    const onChange = () => { if (document.visibilityState === "visible") seen(); };
    document.addEventListener("visibilitychange", onChange);
    return () => {
      observer.disconnect();
      document.removeEventListener("visibilitychange", onChange);
    };
  }, []);
}
