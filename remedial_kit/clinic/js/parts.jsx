// Small parts that every screen may use: icons, the number pin, the keys dialog's frame, the pair of live regions.
import { useEffect, useRef, useState } from "preact/hooks";
import { useId } from "./ids.js";
import { textScale } from "./textscale.js";

/** 20 px, 1.6 px round stroke. A word always stands beside an icon, or the control has a name. */
const ICONS = {
  ask: "M4 5.5A1.5 1.5 0 0 1 5.5 4h9A1.5 1.5 0 0 1 16 5.5v6a1.5 1.5 0 0 1-1.5 1.5H9L6 16v-3h-.5A1.5 1.5 0 0 1 4 11.5Z",
  look: "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5ZM10 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6Z",
  hand: "M7.5 10.5V4.3a1.3 1.3 0 0 1 2.6 0V8.5l3.9.9a1.7 1.7 0 0 1 1.3 1.9l-.5 3.3A2.8 2.8 0 0 1 12 17H9.6a3 3 0 0 1-2.4-1.2L4.3 12a1.2 1.2 0 0 1 1.8-1.6l1.4 1.3",
  move: "M4 16c0-5 3.5-8.5 9-8.5M10.5 4.5l3 3-3 3M4 16.7a.8.8 0 1 0 0-1.6.8.8 0 0 0 0 1.6Z",
  test: "M5.5 4.5h9v12.5h-9ZM8 3h4v3H8ZM7.8 11.3l1.6 1.6 3-3.2",
  search: "M8.8 14a5.2 5.2 0 1 0 0-10.4 5.2 5.2 0 0 0 0 10.4ZM12.7 12.7l3.8 3.8",
  list: "M7.5 5h9M7.5 10h9M7.5 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01",
  figure: "M10 6a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM4.5 8.5h11M10 8v5M10 13l-2.5 5M10 13l2.5 5",
  check: "M4.5 10.5l3.7 3.7 7.3-8",
  close: "M5.5 5.5l9 9M14.5 5.5l-9 9",
  plus: "M10 4.5v11M4.5 10h11",
  minus: "M4.5 10h11",
  up: "M5.5 12l4.5-4.5 4.5 4.5",
  down: "M5.5 8l4.5 4.5L14.5 8",
  left: "M12 5.5L7.5 10l4.5 4.5",
  right: "M8 5.5l4.5 4.5L8 14.5",
  clock: "M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM10 6v4.2l2.7 1.6",
  cloud: "M6 15.5a3.3 3.3 0 0 1-.3-6.6 4.5 4.5 0 0 1 8.7-.6 3.6 3.6 0 0 1-.2 7.2ZM7.8 11.6l1.7 1.7 3-3.2",
  cloudempty: "M6 15.5a3.3 3.3 0 0 1-.3-6.6 4.5 4.5 0 0 1 8.7-.6 3.6 3.6 0 0 1-.2 7.2Z",
  caution: "M10 3.5l7.3 12.7H2.7ZM10 8.3v3.6M10 14v.01",
  danger: "M6.9 2.8h6.2l4.1 4.1v6.2l-4.1 4.1H6.9l-4.1-4.1V6.9ZM10 6.3v4.5M10 13.7v.01",
  info: "M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM10 9.2v4.6M10 6.4v.01",
  book: "M10 5.5C8.5 4.3 6 4 3 4.2V15c3-.2 5.5.1 7 1.3 1.5-1.2 4-1.5 7-1.3V4.2C14 4 11.5 4.3 10 5.5ZM10 5.5v10.8",
  refer: "M3 10h9.5M9 6.5l3.5 3.5L9 13.5M16.5 4v12",
  swap: "M4 7.2h11.5M12.5 4.2l3 3-3 3M16 12.8H4.5M7.5 9.8l-3 3 3 3",
  undo: "M7 4L3.5 7.5L7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8",
  redo: "M13 4l3.5 3.5L13 11M16.5 7.5H8a4.5 4.5 0 0 0 0 9h4",
  printer: "M6 7.5V3.5h8v4M6 14H3.5V8.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1V14H14M6 11.5h8v5H6Z",
  flag: "M5 17V3.5h10l-2 3.5 2 3.5H5",
  pause: "M7.5 5.5v9M12.5 5.5v9",
  download: "M10 3.5v9M6.5 9.5l3.5 3.5 3.5-3.5M4 16.5h12",
  file: "M5.5 3h6l3.5 3.5V17h-9.5ZM11.5 3v3.5H15",
  home: "M3.5 9.5L10 4l6.5 5.5M5.5 8.5v7.5h9V8.5",
  waves: "M3 7c2-2 3.5-2 5 0s3 2 4.5 0 3-2 4.5 0M3 12.5c2-2 3.5-2 5 0s3 2 4.5 0 3-2 4.5 0",
  blend: "M13.5 7a3.5 3.5 0 1 1-7 0 3.5 3.5 0 1 1 7 0ZM10.8 12.2a3.5 3.5 0 1 1-7 0 3.5 3.5 0 1 1 7 0ZM16.2 12.2a3.5 3.5 0 1 1-7 0 3.5 3.5 0 1 1 7 0Z",
  keys: "M3 6h14v9H3ZM6 9h.01M9 9h.01M12 9h.01M15 9h.01M7 12h6",
};

export function Icon({ name, size = 20 }) {
  return (
    <svg class="rk-icon" width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
      <path d={ICONS[name] || ICONS.info} />
    </svg>
  );
}

/** The number of a finding, as on the figure: ochre where something was found there, teal where it is chosen. */
export function Pin({ number, tone }) {
  return <span class={`rk-pin${tone ? ` is-${tone}` : ""}`}>{number}</span>;
}

/** One Tab stop for a row of buttons; arrows, Home and End go through it. Returns the props of the group. */
export function useRow() {
  const ref = useRef(null);
  const onKeyDown = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...ref.current.querySelectorAll("[data-roving]")];
    const from = buttons.indexOf(event.target.closest("[data-roving]"));
    const steps = { ArrowRight: from + 1, ArrowDown: from + 1, ArrowLeft: from - 1, ArrowUp: from - 1, Home: 0, End: buttons.length - 1 };
    if (from < 0 || !(event.key in steps)) return;
    event.preventDefault();
    const next = buttons[(steps[event.key] + buttons.length) % buttons.length];
    next.focus();
    if (next.dataset.follow !== undefined) next.click();
  };
  return { ref, onKeyDown };
}

/** A choice of one as a row of drawn radios. Arrows choose, as native radios do. */
export function Choice({ label, options, value, onChange, big }) {
  const row = useRow();
  const known = options.some((option) => option.value === value);
  return (
    <div class={`rk-choice${big ? " is-big" : ""}`} role="radiogroup" aria-label={label} {...row}>
      {options.map((option, index) => (
        <button
          key={option.value} type="button" role="radio" aria-checked={option.value === value} data-roving data-follow
          tabIndex={option.value === value || (!known && index === 0) ? 0 : -1} onClick={() => onChange(option.value)}
        >
          {option.icon && <Icon name={option.icon} />}<span>{option.label}</span>
        </button>
      ))}
    </div>
  );
}

/** The polite and the assertive live region; a message that repeats is read again because its element is new. */
export function LiveRegions({ polite, urgent }) {
  return (
    <>
      <div class="rb-hidden" aria-live="polite" aria-atomic="true"><span key={polite.n}>{polite.text}</span></div>
      <div class="rb-hidden" aria-live="assertive" aria-atomic="true"><span key={urgent.n}>{urgent.text}</span></div>
    </>
  );
}

/** A native modal dialog: focus is kept inside, Escape closes it, and focus returns to its opener. */
export function Dialog({ title, closeLabel, onClose, children }) {
  const ref = useRef(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    ref.current.showModal();
    return () => { if (opener && opener.isConnected) opener.focus(); };
  }, []);
  return (
    <dialog ref={ref} class="rk-dialog" aria-labelledby={id} onClose={onClose} onClick={(event) => { if (event.target === ref.current) ref.current.close(); }}>
      <div class="rk-dialog-inner">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" class="rb-icon-button is-bare" aria-label={closeLabel} onClick={() => ref.current.close()}><Icon name="close" /></button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** Brings a new reply into sight where it is not; the frame's bar and foot stay clear of it. */
export function useInSight(reply, isMine) {
  const ref = useRef(null);
  const seen = useRef(reply);
  useEffect(() => {
    if (seen.current === reply) return;
    seen.current = reply;
    if (isMine && ref.current) ref.current.scrollIntoView({ block: "nearest" });
  });
  return ref;
}

/** "narrow", "middle" or "wide": the width of the room itself, not of the window, in terms of its text; as the style's container queries have it. */
export function useSize(ref) {
  const [size, setSize] = useState("wide");
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const width = entry.contentRect.width / textScale();
      setSize(width < 600 ? "narrow" : width < 860 ? "middle" : "wide");
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return size;
}

/** "light" or "dark": JupyterLab's own theme first, then what the system prefers. */
export function useTheme() {
  const read = () => {
    const lab = document.body.dataset.jpThemeLight;
    if (lab) return lab === "false" ? "dark" : "light";
    return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  };
  const [theme, setTheme] = useState(read);
  useEffect(() => {
    const change = () => setTheme(read());
    const observer = new MutationObserver(change);
    observer.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", change);
    return () => {
      observer.disconnect();
      system.removeEventListener("change", change);
    };
  }, []);
  return theme;
}
