// Home: where to go on, the four pillars, the modules in order, every client by part of the body, graded clients by state alone, the last debrief.
// All sentences about a client come finished from Python; this screen searches, filters and opens.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useId } from "../ids.js";
import { Book, Open } from "../open.jsx";
import { Choice, Icon } from "../parts.jsx";
import { Shell } from "../shell.jsx";
import { Lookups } from "./lookups.jsx";
import { Modules } from "./modules.jsx";
import { progressSheet } from "./progress.js";
import { Paper } from "./sheets.jsx";
import { grouped, matches, useRove } from "./tools.jsx";

const PILLAR_ICONS = { understanding: "waves", skills: "hand", art: "blend", knowledge: "home" };
const STATE_ICONS = { new: null, open: "clock", finished: "check", unreadable: "caution" };
/** Which states a filter shows; what can't be read has to be looked at, so it counts as open. */
const FILTERS = {
  all: { word: "home.filter.all", states: ["new", "open", "finished", "unreadable"] },
  new: { word: "home.filter.new", states: ["new"] },
  open: { word: "home.filter.open", states: ["open", "unreadable"] },
  finished: { word: "home.filter.finished", states: ["finished"] },
};

export function Home({ store }) {
  return (
    <Shell store={store} kind="rh">
      {(state, size) => (state.home ? <Page store={store} state={state} size={size} /> : state.problem ? <Trouble text={state.problem} /> : <Waiting />)}
    </Shell>
  );
}

function Waiting() {
  return <div class="rk-frame rk-loading" aria-busy="true"><i /><i /><i /></div>;
}

function Trouble({ text }) {
  return <div class="rk-frame"><div class="rk-notice rh-alone" role="alert"><Icon name="caution" /><p>{text}</p></div></div>;
}

function Page({ store, state, size }) {
  const { home, t, problem } = state;
  const notice = problem || home.notice;
  return (
    <div class="rk-frame">
      <header class="rh-head">
        <h1>{home.title}</h1>
        <p>{home.welcome}</p>
      </header>
      {notice && <div class="rk-notice" role="status"><Icon name="caution" /><p>{notice}</p></div>}
      <div class={`rh-body${home.band ? "" : " is-bandless"}`}>
        {home.band && <Band band={home.band} t={t} />}
        <Pillars home={home} t={t} />
        {home.modules.length > 0 && <Modules home={home} t={t} />}
        <div class="rh-side">
          {size === "wide" && home.to_see.paths.length > 0 && <ToSee home={home} t={t} />}
          <Last last={home.last} t={t} />
          {home.graded.length > 0 && <Graded graded={home.graded} t={t} />}
          <p class="rh-model"><Icon name="book" /><span>{t("home.model")}</span></p>
        </div>
        {home.clients.length > 0 && <Clients clients={home.clients} t={t} say={store.say} />}
      </div>
      <Foot home={home} t={t} from={{ ...state, lookUp: store.lookUp }} />
    </div>
  );
}

function Band({ band, t }) {
  const id = useId();
  return (
    <section class="rh-band" aria-labelledby={id}>
      <div>
        {band.over && <p class="rh-over">{band.over}</p>}
        <h2 id={id}>{band.title}</h2>
        {band.says ? <p class="rh-voice">{t("home.says", { text: band.says })}</p> : <p>{band.text}</p>}
      </div>
      {band.path && (
        <Open path={band.path} class="rh-go" aria-label={t("home.button", { button: band.button, name: band.name })}>{band.button}<Icon name="right" /></Open>
      )}
    </section>
  );
}

function Pillars({ home, t }) {
  const id = useId();
  const isMarking = home.to_mark > 0;
  const note = isMarking ? t("home.pillars.working", { n: home.to_mark }) : home.has_finished ? t("home.pillars.mean") : "";
  return (
    <section class="rh-card rh-pillars" aria-labelledby={id}>
      <h2 id={id} class="rb-hidden">{t("home.pillars")}</h2>
      <ul>
        {home.pillars.map((pillar) => (
          <li key={pillar.slug}>
            <h3><Icon name={PILLAR_ICONS[pillar.slug]} />{pillar.name}</h3>
            <p class="rh-about">{pillar.about}</p>
            <span class="rh-bar" aria-hidden="true"><i style={{ width: `${pillar.value || 0}%` }} /></span>
            <p class="rh-value">{pillar.value === null ? t("home.pillars.not_yet") : <><b>{pillar.value}</b> {t("home.pillars.of")}</>}</p>
          </li>
        ))}
      </ul>
      {note && <p class="rh-note" aria-live="polite">{note}</p>}
    </section>
  );
}

const searched = (row) => `${row.full_name} ${row.age} ${row.work} ${row.says} ${row.part} ${row.line}`;

function Clients({ clients, t, say }) {
  const id = useId();
  const [filter, setFilter] = useState("all");
  const [query, setQuery] = useState("");
  const rove = useRove();
  const shown = useMemo(() => clients.filter((row) => FILTERS[filter].states.includes(row.state) && matches(searched(row), query)), [clients, filter, query]);
  const count = (name) => clients.filter((row) => FILTERS[name].states.includes(row.state)).length;
  const number = t("home.shown", { n: shown.length });
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) say(number);
    isFirst.current = false;
  }, [filter, query]);
  const showAll = () => {
    setFilter("all");
    setQuery("");
  };
  const options = Object.entries(FILTERS).map(([name, { word }]) => ({ value: name, label: <>{t(word)} <small>{count(name)}</small></> }));
  return (
    <section class="rh-card rh-clients" aria-labelledby={id}>
      <header class="rb-head">
        <h2 id={id}>{t("home.clients")}</h2>
        <span class="rb-sub">{number}</span>
      </header>
      <div class="rh-tools">
        <div class="rb-search-box">
          <Icon name="search" />
          <input type="search" autocomplete="off" aria-label={t("home.search")} placeholder={t("home.search")} value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        </div>
        <Choice label={t("home.filter")} options={options} value={filter} onChange={setFilter} />
      </div>
      {shown.length === 0 && (
        <div class="rb-empty"><b>{t("home.none")}</b>{t("home.none.hint")}<button type="button" class="rb-link" onClick={showAll}>{t("home.none.all")}</button></div>
      )}
      <div ref={rove.ref} onKeyDown={rove.onKeyDown} onFocusIn={rove.onFocusIn}>
        {grouped(shown, "part").map((group) => <Part key={group.label} group={group} t={t} />)}
      </div>
    </section>
  );
}

function Part({ group, t }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} class="rh-part">{group.label}</h3>
      <ul>{group.entries.map((row) => <Client key={row.path} row={row} t={t} title="h4" />)}</ul>
    </section>
  );
}

/** `Title` is the heading's tag: one below that of the list it stands in. */
function Client({ row, t, title: Title }) {
  const icon = STATE_ICONS[row.state];
  return (
    <li class={`rh-client is-${row.state}`} data-row={row.path}>
      <span class="rk-avatar" aria-hidden="true">{row.initials}</span>
      <div class="rh-who">
        <Title class="rh-name">{row.name} <span>{row.age} · {row.work}</span></Title>
        <p class="rh-says">{t("home.says", { text: row.says })}</p>
        <p class="rh-line">{icon && <Icon name={icon} />}{row.line}</p>
      </div>
      <Open path={row.path} class={`rb-button${row.state === "open" ? " is-main" : ""}`} aria-label={t("home.button", { button: row.button, name: row.name })}>{row.button}</Open>
    </li>
  );
}

/** The few who wait: on the table, or next in an open module. Everybody is in the list below. */
function ToSee({ home, t }) {
  const id = useId();
  const { paths, says } = home.to_see;
  const rows = paths.map((path) => home.clients.find((row) => row.path === path)).filter(Boolean);
  return (
    <section class="rh-card rh-graded rh-to-see" aria-labelledby={id}>
      <header class="rb-head">
        <h2 id={id}>{t("home.to_see")}</h2>
        <span class="rb-sub">{says}</span>
      </header>
      <ul>{rows.map((row) => <Client key={row.path} row={row} t={t} title="h3" />)}</ul>
    </section>
  );
}

function Graded({ graded, t }) {
  const id = useId();
  return (
    <section class="rh-card rh-graded" aria-labelledby={id}>
      <h2 id={id}>{t("home.graded")}</h2>
      <p class="rb-sub">{t("home.graded.by")}</p>
      <ul>{graded.map((row) => <Client key={row.path} row={row} t={t} title="h3" />)}</ul>
    </section>
  );
}

function Last({ last, t }) {
  const id = useId();
  return (
    <section class={`rh-card rh-last${last ? "" : " is-empty"}`} aria-labelledby={id}>
      <h2 id={id}>{t("home.last")}</h2>
      {!last && <p class="rb-sub">{t("home.last.none")}</p>}
      {last && <p>{last.total && <b>{last.total}</b>} <span>{last.name}, {last.part.toLowerCase()}</span></p>}
      {last && last.is_due && <p class="rb-sub">{t("home.last.working")}</p>}
      {last && last.next && <p class="rh-try"><b>{t("home.last.try")}</b> {last.next}</p>}
      {last && last.path && <Open path={last.path} class="rb-link">{t("home.last.read")}<Icon name="right" /></Open>}
      {last && last.gone && <p class="rb-sub">{last.gone}</p>}
    </section>
  );
}

function Foot({ home, t, from }) {
  return (
    <footer class="rk-foot">
      <div class="rk-foot-left rh-foot-left">
        <p class="rh-saved"><Icon name="cloud" /><span>{home.saved}</span></p>
        <Lookups from={from} book={home.book} />
      </div>
      <div class="rk-foot-right">
        {home.book && <Book at={home.book} page="index" class="rb-button"><Icon name="book" />{t("home.book")}</Book>}
        <Paper label={t("home.page")} make={() => progressSheet(home, t)} blocked={t("home.page.blocked")} />
      </div>
    </footer>
  );
}
