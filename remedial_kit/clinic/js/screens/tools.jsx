// Controls that Think, Treat and Advise share: a list you can search, a number with minus and plus,
// a segmented choice, a panel that asks once, and one Tab stop for a group of buttons.
// They hold no clinical fact: every label comes from the room, the view or the word catalogue.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { useId } from "../ids.js";
import { Icon } from "../parts.jsx";

/** "tendon, right" matches every word typed, in any order. */
export function matches(text, query) {
  const plain = text.toLowerCase();
  return query.toLowerCase().split(/\s+/).filter(Boolean).every((word) => plain.includes(word));
}

/** The label of a slug in one of the room's lists. */
export const labelOf = (list, slug) => ((list || []).find((entry) => entry.slug === slug) || { label: slug }).label;

/** Entries gathered under a label, in the order in which the labels first come. */
export function grouped(list, key) {
  const groups = new Map();
  for (const entry of list) {
    const name = entry[key] || "";
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(entry);
  }
  return [...groups].map(([label, entries]) => ({ label, entries }));
}

const CONTROLS = "button:not([disabled]), input:not([disabled]), a[href]";

/**
 * One Tab stop for a group. Rows carry data-row; arrows up and down go to the same place in the next row,
 * left and right go through a row. `onMove(row, by)` answers Alt with an arrow, for lists that can be re-ranked.
 */
export function useRove({ onMove } = {}) {
  const ref = useRef(null);
  const current = useRef(null);
  const all = () => (ref.current ? [...ref.current.querySelectorAll(CONTROLS)].filter((element) => !element.closest("[data-no-rove]")) : []);
  const mark = () => {
    const controls = all();
    if (!controls.includes(current.current)) current.current = controls.find((element) => element.dataset.start) || controls[0] || null;
    for (const element of controls) {
      const place = element === current.current ? 0 : -1;
      if (element.tabIndex !== place) element.tabIndex = place;
    }
  };
  useLayoutEffect(mark);
  const go = (element) => {
    if (!element) return;
    current.current = element;
    mark();
    element.focus();
  };
  const onKeyDown = (event) => {
    if (event.target.closest("[data-no-rove]")) return;
    const row = event.target.closest("[data-row]");
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const along = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const controls = all();
    if (step && event.altKey) {
      if (onMove && row) {
        event.preventDefault();
        onMove(Number(row.dataset.row), step);
      }
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step) {
      const rows = [...ref.current.querySelectorAll("[data-row]")].filter((each) => controls.some((element) => each.contains(element)));
      const next = rows[rows.indexOf(row) + step];
      if (!next) return;
      event.preventDefault();
      const inside = (each) => controls.filter((element) => each.contains(element));
      const place = inside(row).indexOf(event.target);
      go(inside(next)[Math.min(place, inside(next).length - 1)]);
    } else if (along) {
      event.preventDefault();
      go(controls[controls.indexOf(event.target) + along]);
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      go(controls[event.key === "Home" ? 0 : controls.length - 1]);
    }
  };
  const onFocusIn = (event) => {
    if (all().includes(event.target)) {
      current.current = event.target;
      mark();
    }
  };
  return { ref, onKeyDown, onFocusIn };
}

/** A search box over a list of choices, grouped or not. Choosing calls `onChoose(slug)`. */
export function SearchList({ t, label, options, groupKey, chosen = [], note, onChoose, onClose, icon = "plus", most = Infinity }) {
  const id = useId();
  const [query, setQuery] = useState("");
  const input = useRef(null);
  const rove = useRove();
  useEffect(() => { if (onClose && input.current) input.current.focus(); }, []);
  const found = useMemo(() => options.filter((option) => matches(`${option.label} ${option.more || ""}`, query)), [options, query]);
  const shown = found.slice(0, most);
  const groups = groupKey ? grouped(shown, groupKey) : [{ label: "", entries: shown }];
  let row = 0;
  const onKeyDown = (event) => {
    if (event.key === "Escape" && onClose) {
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <div class="rb-search" onKeyDown={onKeyDown}>
      <label class="rb-label" for={id}>{label}</label>
      <div class="rb-search-box">
        <Icon name="search" />
        <input
          id={id} ref={input} type="search" autocomplete="off" value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && shown.length === 1) onChoose(shown[0].slug);
            if (event.key === "ArrowDown" && rove.ref.current) {
              const first = rove.ref.current.querySelector("button");
              if (first) { event.preventDefault(); first.focus(); }
            }
          }}
        />
        {onClose && <button type="button" class="rb-icon-button" aria-label={t("b.close")} onClick={onClose}><Icon name="close" /></button>}
      </div>
      <p class="rb-small" aria-live="polite">{!found.length ? t("b.search.none") : found.length > most ? t("b.search.most", { count: found.length, shown: most }) : t("b.search.count", { count: found.length })}</p>
      <div class="rb-search-list" ref={rove.ref} onKeyDown={rove.onKeyDown} onFocusIn={rove.onFocusIn} role="group" aria-label={label}>
        {groups.map((group) => (
          <div key={group.label} class="rb-search-group" role={group.label ? "group" : undefined} aria-label={group.label || undefined}>
            {group.label && <p class="rb-group-label" aria-hidden="true">{group.label}</p>}
            {group.entries.map((option) => {
              const isChosen = chosen.includes(option.slug);
              const number = row;
              row += 1;
              return (
                <button key={option.slug} type="button" data-row={number} class={`rb-option${isChosen ? " is-chosen" : ""}`} aria-pressed={isChosen || undefined} onClick={() => onChoose(option.slug)}>
                  <Icon name={isChosen ? "check" : icon} />
                  <span>{option.number ? <b class="rb-number">{option.number} </b> : null}{option.label}{option.more ? <small>{option.more}</small> : null}</span>
                  {option.side ? <small class="rb-option-side">{option.side}</small> : null}
                </button>
              );
            })}
          </div>
        ))}
      </div>
      {note && <p class="rb-small">{note}</p>}
    </div>
  );
}

/** A whole or half number between limits. The box is the Tab stop; minus and plus are for the mouse. */
export function NumberBox({ t, label, unit, value, low, high, step = 1, onChange, onProblem, limitsKey = "b.limits", wide, showLabel }) {
  const id = useId();
  const round = (number) => Math.round(number / step) * step;
  const clean = (number) => Math.min(high, Math.max(low, Math.round(round(number) * 100) / 100));
  const [typed, setTyped] = useState(null);
  const isTyped = typed !== null && typed.trim() !== "";
  const meant = isTyped ? Number(typed.replace(",", ".")) : value;
  const problem = meant >= low && meant <= high ? "" : t(limitsKey, { low, high });
  useEffect(() => setTyped(null), [value, low, high]);
  useEffect(() => {
    if (onProblem) onProblem(problem);
  }, [problem]);
  const commit = () => {
    if (typed === null || problem) return;
    if (isTyped) onChange(clean(meant));
    setTyped(null);
  };
  const shown = typed === null ? String(value) : typed;
  const number = (by) => { setTyped(null); onChange(clean(value + by)); };
  const onKeyDown = (event) => {
    const by = { ArrowUp: step, ArrowDown: -step, PageUp: 5 * step, PageDown: -5 * step }[event.key];
    if (by && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      number(by);
    }
    if (event.key === "Enter") commit();
  };
  return (
    <div class={`rb-stepper${wide ? " is-wide" : ""}`}>
      <label class={showLabel ? "rb-label" : "rb-hidden"} for={id}>{label}</label>
      <div class="rb-stepper-box">
        <button type="button" tabIndex={-1} aria-label={t("b.less", { label })} disabled={value <= low} onClick={() => number(-step)}><Icon name="minus" /></button>
        <span class="rb-stepper-value" onClick={(event) => event.currentTarget.querySelector("input").focus()}>
          <input
            id={id} type="text" inputMode="decimal" role="spinbutton" autocomplete="off" value={shown} size={Math.max(shown.length, 1)}
            aria-valuenow={value} aria-valuemin={low} aria-valuemax={high} aria-valuetext={`${value} ${unit || ""}`.trim()} aria-invalid={Boolean(problem)} aria-describedby={problem ? `${id}-limits` : undefined}
            onInput={(event) => setTyped(event.currentTarget.value)} onBlur={commit} onKeyDown={onKeyDown}
            onFocus={(event) => event.currentTarget.select()}
          />
          {unit && <span aria-hidden="true">{unit}</span>}
        </span>
        <button type="button" tabIndex={-1} aria-label={t("b.more", { label })} disabled={value >= high} onClick={() => number(step)}><Icon name="plus" /></button>
      </div>
      {problem && <p class="rb-problem" id={`${id}-limits`} role="alert">{problem}</p>}
    </div>
  );
}

/** Radios drawn as one segmented control. Native, so the arrows and the single Tab stop come with it. */
export function Segments({ label, options, value, onChange, small, tight, showLabel, labelledBy }) {
  const name = useId();
  return (
    <fieldset class={`rb-segments${small ? " is-small" : ""}${tight ? " is-tight" : ""}`} aria-labelledby={labelledBy}>
      {!labelledBy && <legend class={showLabel ? "rb-label" : "rb-hidden"}>{label}</legend>}
      <div class="rb-segments-row">
        {options.map((option) => (
          <label key={option.slug} class={`rb-segment${option.slug === value ? " is-on" : ""}${option.quiet ? " is-quiet" : ""}`}>
            <input type="radio" name={name} value={String(option.slug)} checked={option.slug === value} onChange={() => onChange(option.slug)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A finished visit can be read and not changed: every control inside is off, and a line says so. */
export function Readable({ clinic, children }) {
  if (!clinic.view.finished) return children;
  return (
    <fieldset class="rb-readable" disabled>
      <legend class="rb-sub">{clinic.t("b.finished")}</legend>
      {children}
    </fieldset>
  );
}

const NOTICE_ICONS = { caution: "caution", danger: "danger", plain: "book", good: "check", refused: "info" };

/** A panel with a reason: an icon, words, and for danger the heavy left edge. */
export function Notice({ kind, icon, title, children, live, actions }) {
  return (
    <div class={`rb-notice is-${kind}`} role={live ? "alert" : undefined}>
      <Icon name={icon || NOTICE_ICONS[kind]} />
      <div>
        {title && <p class="rb-notice-title">{title}</p>}
        {children}
        {actions && <div class="rb-row">{actions}</div>}
      </div>
    </div>
  );
}

/** Asks once, in place. Focus goes to it and comes back to its opener; Escape is the way out. */
export function Ask({ kind = "ask", title, text, yes, no, onYes, onNo, isDanger }) {
  const ref = useRef(null);
  const opener = useRef(null);
  const isAnswered = useRef(false);
  const id = useId();
  useEffect(() => {
    opener.current = document.activeElement;
    const root = ref.current.getRootNode();
    if (root.activeElement) opener.current = root.activeElement;
    ref.current.focus();
    ref.current.scrollIntoView({ block: "nearest" });
  }, []);
  const back = () => {
    const home = opener.current;
    requestAnimationFrame(() => { if (home && home.isConnected) home.focus(); });
  };
  const leave = () => {
    onNo();
    back();
  };
  const accept = async () => {
    if (isAnswered.current) return;
    isAnswered.current = true;
    await onYes();
    back();
  };
  const onKeyDown = (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      leave();
    }
  };
  return (
    <div class={`rb-ask is-${kind}`} ref={ref} tabIndex={-1} role="group" aria-labelledby={id} onKeyDown={onKeyDown}>
      {kind === "danger" && <Icon name="danger" />}
      <div>
        <p id={id} class="rb-ask-words"><b>{title}</b>{text ? <span>{text}</span> : null}</p>
        <div class="rb-row">
          <button type="button" class={`rb-button ${isDanger ? "" : "is-main"}`} onClick={isDanger ? leave : accept}>{isDanger ? no : yes}</button>
          <button type="button" class={`rb-button ${isDanger ? "is-danger" : ""}`} onClick={isDanger ? accept : leave}>{isDanger ? yes : no}</button>
        </div>
      </div>
    </div>
  );
}

/** The keys that change the order, as keys. */
export function OrderKeys({ t }) {
  return <span class="rb-keys"><kbd>{t("keys.name.alt")}</kbd> <kbd>↑</kbd> <kbd>↓</kbd> {t("b.keys.order")}</span>;
}

/** What a client said, as it is set: curly, and without quotes of its own. */
export const spoken = (text) => text.replace(/^[“"]|[”"]$/g, "").replace(/'/g, "’");

/** The client's words, in quotes, in the voice. */
export function Voice({ t, text, size, by }) {
  if (!text) return null;
  return (
    <blockquote class={`rb-voice is-${size || "card"}`}>
      <p>{t("b.says", { text: spoken(text) })}{by ? <cite>{by}</cite> : null}</p>
    </blockquote>
  );
}

/** Move one entry of a list by one place; the same list if it can't move. */
export function moved(list, from, by) {
  const to = from + by;
  if (to < 0 || to >= list.length) return list;
  const next = [...list];
  [next[from], next[to]] = [next[to], next[from]];
  return next;
}

/** "second of three": the catalogue's own ordinals, digits where they run out. */
export function placeWords(t, index, count) {
  const ordinals = t("b.ordinals").split(", ");
  const numbers = t("b.numbers").split(", ");
  return t("b.place", { place: ordinals[index] || String(index + 1), count: numbers[count - 1] || String(count) });
}
