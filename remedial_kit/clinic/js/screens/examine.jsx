// Examine: the body as the map, five ways to examine, what it costs before it is done, and what was found.
import { useMemo, useRef, useState } from "preact/hooks";
import { useId } from "../ids.js";
import { BodyChart, ChartTools } from "../chart.jsx";
import { foundInTiles } from "../closer.js";
import { regionsBySlug } from "../figure.jsx";
import { Choice, Icon, Pin, useInSight } from "../parts.jsx";
import { drawnAt, spokenState, stateOf } from "../regions.js";
import { Tiles } from "../tiles.jsx";
import { ConsentForm } from "./consent.jsx";
import { findingName } from "./names.js";
import { Notice, Voice, grouped, matches, spoken, useRove } from "./tools.jsx";
import { GroupedSelect } from "./think.jsx";

const ACTS = ["ask", "observe", "palpate", "move", "test"];
const ICON_OF = { ask: "ask", observe: "look", palpate: "hand", move: "move", test: "test" };
const SHOWN_FINDINGS = 5;
const SHOWN_MATCHES = 8;
const LIST_CHOICE = "remedial.chart-as-list";

/** Whether this person wants the list instead of the picture, kept in this browser. */
function remembersList() {
  try {
    return localStorage.getItem(LIST_CHOICE) === "yes";
  } catch {
    return false;
  }
}
function rememberList(isList) {
  try {
    localStorage.setItem(LIST_CHOICE, isList ? "yes" : "no");
  } catch {
    // a browser that keeps nothing still shows the list now
  }
}

const picked = (clinic) => clinic.view.draft.chosen || {};
const choose = (clinic, patch) => clinic.setDraft({ chosen: { ...picked(clinic), ...patch } });
const showsList = (clinic) => !clinic.drawing || (picked(clinic).list === undefined ? remembersList() : Boolean(picked(clinic).list));

export function Examine({ clinic }) {
  return (
    <div class="rk-columns rk-examine">
      <Where clinic={clinic} />
      <section class="rk-right" aria-label={clinic.t("examine.acts")}>
        <Do clinic={clinic} />
        <Findings clinic={clinic} />
        <Minutes clinic={clinic} />
      </section>
    </div>
  );
}

// -- where: chart, list, search ------------------------------------------------------------------------------

function Where({ clinic }) {
  const { t, drawing } = clinic;
  const isList = showsList(clinic);
  const search = useRef(null);
  const showList = (next) => {
    rememberList(next);
    choose(clinic, { list: next });
  };
  const leave = () => search.current && search.current.focus();
  return (
    <section class="rk-left rk-where" aria-label={t("examine.where")}>
      <div class="rk-tools">
        <RegionSearch clinic={clinic} inputRef={search} />
        {drawing && (
          <button type="button" class="rb-button rk-as-list" aria-pressed={isList} onClick={() => showList(!isList)}>
            <Icon name={isList ? "figure" : "list"} />{t(isList ? "examine.as_chart" : "examine.as_list")}
          </button>
        )}
        {!isList && <ChartTools clinic={clinic} />}
      </div>
      {isList ? <RegionList clinic={clinic} /> : (
        <>
          <BodyChart clinic={clinic} onEscape={leave} />
          <Tiles clinic={clinic} onEscape={leave} />
        </>
      )}
    </section>
  );
}

/**
 * What can be searched for: every region by name, area and anatomy line, then the detail tiles and what is named in them alone.
 * A name that fits stands before an anatomy line that does.
 */
function useFound({ t, room, view, drawing }, query) {
  const all = useMemo(() => {
    const bySlug = regionsBySlug(room);
    const regions = room.regions.map((region) => ({
      key: region.slug, label: region.label, region: region.slug, name: `${region.label} ${region.short || ""} ${region.group_label}`, words: `${region.label} ${region.short || ""} ${region.group_label} ${region.lies}`,
    }));
    const others = foundInTiles(t, drawing, bySlug).map((entry) => ({ ...entry, name: entry.label, words: `${entry.label} ${entry.more}` }));
    return [...regions, ...others];
  }, [room, drawing]);
  return useMemo(() => {
    if (!query.trim()) return [];
    const named = all.filter((entry) => matches(entry.name, query));
    const told = all.filter((entry) => !named.includes(entry) && matches(entry.words, query));
    return [...named, ...told].map((entry) => ({ ...entry, more: entry.more || spokenState(t, view, entry.region) }));
  }, [all, query, view.counter]);
}

/** A combobox over the regions of this client: type, arrows, Enter. */
function RegionSearch({ clinic, inputRef }) {
  const { t } = clinic;
  const id = useId();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const found = useFound(clinic, query);
  const shown = found.slice(0, SHOWN_MATCHES);
  const close = () => { setOpen(false); setAt(0); };
  const take = (entry) => {
    const tile = entry.tile ? { tile: entry.tile, flip: entry.flip } : null;
    if (entry.region) clinic.chooseRegion(entry.region, tile);
    else choose(clinic, { ...tile, list: false });
    setQuery("");
    close();
  };
  const onKeyDown = (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && shown.length) {
      event.preventDefault();
      setOpen(true);
      setAt(isOpen ? (at + by + shown.length) % shown.length : 0);
    } else if (event.key === "Enter" && isOpen && shown[at]) {
      event.preventDefault();
      take(shown[at]);
    } else if (event.key === "Escape" && (isOpen || query)) {
      event.stopPropagation();
      setQuery("");
      close();
    }
  };
  const isShown = isOpen && query.trim() !== "";
  return (
    <div class="rk-find">
      <label class="rb-search-box">
        <Icon name="search" /><span class="rb-hidden">{t("examine.find")}</span>
        <input
          ref={inputRef} type="search" role="combobox" autocomplete="off" placeholder={t("examine.find")} value={query}
          aria-expanded={isShown} aria-controls={`${id}-list`} aria-autocomplete="list" aria-activedescendant={isShown && shown[at] ? `${id}-${at}` : undefined}
          onInput={(event) => { setQuery(event.currentTarget.value); setOpen(true); setAt(0); }} onKeyDown={onKeyDown} onBlur={close}
        />
      </label>
      <ul id={`${id}-list`} role="listbox" aria-label={t("examine.find")} hidden={!isShown}>
        {isShown && shown.map((entry, index) => (
          <li key={entry.key} id={`${id}-${index}`} role="option" aria-selected={index === at} onMouseDown={(event) => { event.preventDefault(); take(entry); }}>
            <span>{entry.label}</span><small>{entry.more}</small>
          </li>
        ))}
        {isShown && found.length > shown.length && <li class="rk-find-more" role="presentation">{t("examine.find.more", { n: found.length - shown.length })}</li>}
        {isShown && !shown.length && <li class="rk-find-more" role="presentation">{t("examine.find.none")}</li>}
      </ul>
    </div>
  );
}

/** The movements of each area, by the joint that moves: a joint is a region, and lies in an area. */
function motionsByGroup(room) {
  const groupOf = new Map(room.regions.map((region) => [region.base, region.group_label]));
  const groups = new Map();
  for (const motion of room.motions) {
    const group = groupOf.get(motion.joint) || room.regions[0].group_label;
    groups.set(group, [...(groups.get(group) || []), motion]);
  }
  return groups;
}

/**
 * The text twin of the chart: head to foot by area, each place with its side, layer, state and finding; under each area its movements,
 * and at the end the named tests and the questions. The same choices, the same five acts, the same record.
 */
function RegionList({ clinic }) {
  const { t, room } = clinic;
  const rove = useRove();
  const chosen = picked(clinic).region;
  const motions = useMemo(() => motionsByGroup(room), [room]);
  const areas = useMemo(() => grouped(room.regions, "group_label"), [room]);
  const home = areas.find((group) => group.entries.some((region) => region.slug === chosen));
  const open = picked(clinic).group === undefined ? home && home.label : picked(clinic).group;
  const { view } = clinic;
  const done = (act, fields) => isDone(view, act, fields);
  const groups = [
    ...areas.map(({ label, entries }) => ({
      label, count: t("examine.list.count", { seen: entries.filter((region) => view.examined[region.slug]).length, of: entries.length }),
      rows: [
        ...entries.map((region) => <RegionRow key={region.slug} clinic={clinic} region={region} isChosen={region.slug === chosen} />),
        ...(motions.get(label) || []).map((motion) => <MotionRow key={motion.slug} clinic={clinic} motion={motion} />),
      ],
    })),
    {
      label: t("examine.list.tests"), count: t("examine.list.done", { done: room.tests.filter((test) => done("test", { test: test.slug })).length, of: room.tests.length }),
      rows: room.tests.map((test) => <TestRow key={test.slug} clinic={clinic} test={test} />),
    },
    {
      label: t("examine.list.questions"), count: t("examine.topics.asked", { count: room.topics.filter((topic) => done("ask", { topic: topic.slug })).length, of: room.topics.length }),
      rows: room.topics.map((topic) => <TopicRow key={topic.slug} clinic={clinic} topic={topic} />),
    },
  ];
  return (
    <div class="rk-list" ref={rove.ref} onKeyDown={rove.onKeyDown} onFocusIn={rove.onFocusIn}>
      {groups.map(({ label, count, rows }) => {
        const isOpen = label === open;
        return (
          <section key={label} class="rk-heading" aria-label={label}>
            <h3 data-row>
              <button type="button" aria-expanded={isOpen} onClick={() => choose(clinic, { group: isOpen ? null : label })}>
                <span>{label}</span><small>{count}</small><Icon name={isOpen ? "up" : "down"} />
              </button>
            </h3>
            {isOpen && <ul>{rows}</ul>}
          </section>
        );
      })}
    </div>
  );
}

/** One act of a row: what it is, of what, and what it costs. The panel at the side turns to it and shows the answer. */
function RowAct({ clinic, act, word, label, minutes, fields, isDone: wasDone, shown }) {
  const { t } = clinic;
  const doIt = () => {
    choose(clinic, { act, ...(shown || fields) });
    clinic.act(act, fields);
  };
  return (
    <button type="button" class="rb-button is-small" onClick={doIt}>
      {wasDone && <Icon name="check" />}{word}<span class="rb-hidden"> {label}, {wasDone ? `${t("examine.list.again")}, ` : ""}</span> <small>{t("frame.min", { n: minutes })}</small>
    </button>
  );
}

function RegionRow({ clinic, region, isChosen }) {
  const { t, room, view, drawing } = clinic;
  const bySlug = useMemo(() => regionsBySlug(room), [room]);
  const isDeep = useMemo(() => {
    const layers = drawnAt(drawing, bySlug, region.slug).map((at) => at.layer);
    return layers.length > 0 && layers.every((layer) => layer === "deep");
  }, [drawing, bySlug, region]);
  const finding = view.findings.filter((each) => each.region === region.slug && !each.is_normal).map((each) => each.text).join(" ");
  const words = [isDeep && t("examine.list.deep"), spokenState(t, view, region.slug)].filter(Boolean).join(", ");
  return (
    <li data-row class={isChosen ? "is-chosen" : ""}>
      <button type="button" class="rk-list-name" aria-pressed={isChosen} data-start={isChosen || undefined} onClick={() => clinic.chooseRegion(region.slug)}>
        <span>{region.label}</span>
        <small class={`is-${stateOf(view, region.slug) || "none"}`}>{words}{finding ? `: ${finding}` : ""}</small>
      </button>
      {isChosen && !view.finished && ["observe", "palpate"].map((act) => (
        <RowAct
          key={act} clinic={clinic} act={act} word={t(`examine.act.${act}`)} label={t(`examine.list.${act}`, { label: region.label })} minutes={room.acts[act].minutes}
          fields={{ region: region.slug }} isDone={isDone(view, act, { region: region.slug })}
        />
      ))}
    </li>
  );
}

function MotionRow({ clinic, motion }) {
  const { t, room, view } = clinic;
  return (
    <li data-row class="is-moves">
      <p class="rk-list-name"><span>{motion.label}</span>{motion.normal && <small>{t("examine.list.normal", { range: motion.normal })}</small>}</p>
      {!view.finished && motion.hows.map((how) => (
        <RowAct
          key={how} clinic={clinic} act="move" word={t(`examine.how.${how}`)} label={motion.label} minutes={motion.minutes || room.acts.move.minutes}
          fields={{ motion: motion.slug, how }} isDone={isDone(view, "move", { motion: motion.slug, how })}
        />
      ))}
    </li>
  );
}

function TestRow({ clinic, test }) {
  const { t, room, view } = clinic;
  return (
    <li data-row>
      <p class="rk-list-name"><span>{test.label}</span><small>{test.how}</small></p>
      {!view.finished && (
        <RowAct
          clinic={clinic} act="test" word={t("examine.act.test")} label={test.label} minutes={test.minutes || room.acts.test.minutes}
          fields={{ test: test.slug }} isDone={isDone(view, "test", { test: test.slug })}
        />
      )}
    </li>
  );
}

function TopicRow({ clinic, topic }) {
  const { t, view } = clinic;
  return (
    <li data-row>
      <p class="rk-list-name"><span>{topic.label}</span><small>{topic.heading}</small></p>
      {!view.finished && (
        <RowAct clinic={clinic} act="ask" word={t("examine.act.ask")} label={topic.label} minutes={topic.minutes} fields={{ topic: topic.slug }} shown={{}} isDone={isDone(view, "ask", { topic: topic.slug })} />
      )}
    </li>
  );
}

// -- what: the five acts ------------------------------------------------------------------------------------

function Do({ clinic }) {
  const { t, view, draft } = clinic;
  const act = picked(clinic).act || "ask";
  const Panel = { ask: AskPanel, observe: RegionPanel, palpate: RegionPanel, move: MovePanel, test: TestPanel }[act];
  return (
    <>
      {draft.asking_consent && !view.finished && <AskConsent clinic={clinic} />}
      <Choice big label={t("examine.acts")} value={act} onChange={(next) => choose(clinic, { act: next })} options={ACTS.map((value) => ({ value, label: t(`examine.act.${value}`), icon: ICON_OF[value] }))} />
      <Panel clinic={clinic} act={act} />
    </>
  );
}

const isDone = (view, act, fields) =>
  view.events.some((event) => event.visit === view.visit && event.act === act && Object.entries(fields).every(([name, value]) => event.fields[name] === value));

/** The button that spends the minutes, with what it costs beside it; where something is missing it says what. */
function ActButton({ clinic, icon, label, minutes, why, onClick }) {
  const { t, view } = clinic;
  const reason = view.finished ? t("examine.finished") : why;
  const id = useId();
  return (
    <>
    <Hints clinic={clinic} />
    <div class="rb-row rk-act">
      <button type="button" class={`rb-button is-main${reason ? " is-not-yet" : ""}`} aria-disabled={Boolean(reason)} aria-describedby={id} onClick={() => { if (!reason) onClick(); }}>
        <Icon name={icon} />{label}
      </button>
      <span class="rk-cost" id={id}>{reason || t("frame.about", { n: minutes })}</span>
    </div>
    </>
  );
}

function RegionPanel({ clinic, act }) {
  const { t, room, view } = clinic;
  const region = room.regions.find((each) => each.slug === picked(clinic).region);
  const sensitive = region && room.consent.scopes.find((scope) => (scope.regions || []).includes(region.slug) && view.consent[scope.slug] !== "given");
  const done = region && isDone(view, act, { region: region.slug });
  return (
    <>
      <div class="rk-region">
        <p class="rk-over">{t("examine.chosen")}</p>
        {region ? (
          <>
            <h2>{region.label}</h2>
            <p class="rk-sub">{region.lies}</p>
          </>
        ) : <p class="rk-none">{t("examine.chosen.none")}</p>}
      </div>
      {sensitive && room.mode === "practice" && (
        <Notice kind="plain" title={t("examine.sensitive")} actions={<button type="button" class="rb-button is-small" onClick={() => clinic.setDraft({ asking_consent: sensitive.slug })}>{t("examine.consent")}</button>} />
      )}
      <ActButton
        clinic={clinic} icon={ICON_OF[act]} label={t(done ? `examine.again.${act}` : `examine.do.${act}`)} minutes={room.acts[act].minutes}
        why={region ? "" : t("examine.why.region")} onClick={() => clinic.act(act, { region: region.slug })}
      />
      {region && <Reply clinic={clinic} act={["observe", "palpate"]} about={{ region: region.slug }} />}
    </>
  );
}

/** Topics under their headings, any of them open; what is asked already keeps its tick. */
function AskPanel({ clinic }) {
  const { t, room, view } = clinic;
  const [query, setQuery] = useState("");
  const asked = new Map(view.events.filter((event) => event.act === "ask" && event.visit === view.visit).map((event) => [event.fields.topic, event.says]));
  const groups = grouped(room.topics, "heading");
  const open = picked(clinic).headings || groups.slice(0, 1).map((group) => group.label);
  const flip = (label) => choose(clinic, { headings: open.includes(label) ? open.filter((each) => each !== label) : [...open, label] });
  const rove = useRove();
  const found = room.topics.filter((topic) => matches(`${topic.label} ${topic.heading} ${topic.slug.replace(/-/g, " ")}`, query));
  let row = -1;
  const line = (topic) => {
    row += 1;
    return (
      <li key={topic.slug} data-row={row}>
        <button type="button" class="rk-topic" disabled={view.finished} onClick={() => clinic.act("ask", { topic: topic.slug })}>
          <Icon name={asked.has(topic.slug) ? "check" : "ask"} />
          <span>{topic.label}{asked.has(topic.slug) && <small> {t("examine.asked")}</small>}{asked.get(topic.slug) && <em>{t("b.says", { text: spoken(asked.get(topic.slug)) })}</em>}</span>
          <small>{t("frame.min", { n: topic.minutes })}</small>
        </button>
      </li>
    );
  };
  return (
    <>
      <Reply clinic={clinic} act={["ask"]} about={{}} />
      <div class="rk-ask" ref={rove.ref} onKeyDown={rove.onKeyDown} onFocusIn={rove.onFocusIn}>
        <label class="rb-search-box" data-no-rove>
          <Icon name="search" /><span class="rb-hidden">{t("examine.topics.find")}</span>
          <input type="search" autocomplete="off" placeholder={t("examine.topics.find")} value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        </label>
        {query.trim() ? (
          <>
            <p class="rk-sub" aria-live="polite">{found.length ? t("examine.topics.count", { n: found.length }) : t("examine.topics.none")}</p>
            <ul class="rk-topics">{found.map(line)}</ul>
          </>
        ) : groups.map((group) => {
          const isOpen = open.includes(group.label);
          const count = group.entries.filter((topic) => asked.has(topic.slug)).length;
          row += 1;
          return (
            <section key={group.label} class="rk-heading" aria-label={group.label}>
              <h3 data-row={row}>
                <button type="button" aria-expanded={isOpen} onClick={() => flip(group.label)}>
                  <span>{group.label}</span><small>{t("examine.topics.asked", { count, of: group.entries.length })}</small><Icon name={isOpen ? "up" : "down"} />
                </button>
              </h3>
              {isOpen && <ul class="rk-topics">{group.entries.map(line)}</ul>}
            </section>
          );
        })}
      </div>
    </>
  );
}

function MovePanel({ clinic }) {
  const { t, room, view } = clinic;
  const id = useId();
  const chosen = picked(clinic);
  const motions = useMemo(() => room.motions.map((each) => ({ ...each, joint: each.joint.charAt(0).toUpperCase() + each.joint.slice(1) })), [room]);
  const motion = room.motions.find((each) => each.slug === chosen.motion);
  const how = motion && (motion.hows.includes(chosen.how) ? chosen.how : motion.hows[0]);
  const doneHows = motion ? motion.hows.filter((each) => isDone(view, "move", { motion: motion.slug, how: each })) : [];
  const minutes = (motion && motion.minutes) || room.acts.move.minutes;
  return (
    <>
      <div>
        <label class="rb-label" for={id}>{t("examine.motion")}</label>
        <GroupedSelect id={id} value={chosen.motion || ""} list={motions} groupKey="joint" none={t("examine.motion.choose")} onChange={(slug) => choose(clinic, { motion: slug })} />
        {motion && motion.normal && <p class="rk-sub rk-under">{t("examine.normal", { range: motion.normal })}</p>}
      </div>
      {motion && (
        <div>
          <p class="rb-label" aria-hidden="true">{t("examine.how")}</p>
          <Choice label={t("examine.how")} value={how} onChange={(next) => choose(clinic, { how: next })} options={motion.hows.map((value) => ({ value, label: t(`examine.how.${value}`), icon: doneHows.includes(value) ? "check" : undefined }))} />
          <p class="rk-sub rk-under">{t(`examine.how.${how}.is`)}</p>
        </div>
      )}
      <ActButton
        clinic={clinic} icon="move" label={t(doneHows.includes(how) ? "examine.again.move" : "examine.do.move")} minutes={minutes}
        why={motion ? "" : t("examine.why.motion")} onClick={() => clinic.act("move", { motion: motion.slug, how })}
      />
      {motion && <Reply clinic={clinic} act={["move"]} about={{ motion: motion.slug, how }} />}
    </>
  );
}

function TestPanel({ clinic }) {
  const { t, room, view } = clinic;
  const id = useId();
  const test = room.tests.find((each) => each.slug === picked(clinic).test);
  return (
    <>
      <div>
        <label class="rb-label" for={id}>{t("examine.test")}</label>
        <GroupedSelect id={id} value={(test && test.slug) || ""} list={room.tests} none={t("examine.test.choose")} onChange={(slug) => choose(clinic, { test: slug })} />
        {test && <p class="rk-test-how">{test.how}</p>}
        {test && (
          <details class="rb-more">
            <summary>{t("examine.test.known")}</summary>
            <ul class="rb-how rk-test-known">
              <li>{t("examine.test.positive", { text: test.positive })}</li>
              {test.known.map((line, index) => <li key={index}>{line}</li>)}
            </ul>
          </details>
        )}
      </div>
      <ActButton
        clinic={clinic} icon="test" label={t(test && isDone(view, "test", { test: test.slug }) ? "examine.again.test" : "examine.do.test")} minutes={(test && test.minutes) || room.acts.test.minutes}
        why={test ? "" : t("examine.why.test")} onClick={() => clinic.act("test", { test: test.slug })}
      />
      {test && <Reply clinic={clinic} act={["test"]} about={{ test: test.slug }} />}
    </>
  );
}

/** Consent, in place, above the acts; opened from the foot or for a sensitive region. */
function AskConsent({ clinic }) {
  const { t, room, draft } = clinic;
  const { scopes } = room.consent;
  const scope = scopes.find((each) => each.slug === draft.asking_consent) || scopes[0];
  const close = () => clinic.setDraft({ asking_consent: null });
  const onKeyDown = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  return (
    <div class="rk-consent-card" onKeyDown={onKeyDown}>
      <div class="rk-consent-top">
        {scopes.length > 1 && <Choice label={t("examine.consent.for")} value={scope.slug} onChange={(slug) => clinic.setDraft({ asking_consent: slug })} options={scopes.map((each) => ({ value: each.slug, label: each.label }))} />}
        <button type="button" class="rb-icon-button is-bare" aria-label={t("examine.consent.close")} onClick={close}><Icon name="close" /></button>
      </div>
      <ConsentForm clinic={clinic} scope={scope} key={scope.slug} isFocused />
    </div>
  );
}

/**
 * The newest answer to one act on one thing: the client's voice first, then what was found, to be read again at any time.
 * A refusal is shown in words, at no cost.
 */
function Reply({ clinic, act, about }) {
  const { t, view, reply } = clinic;
  const isAbout = (fields) => Object.entries(about).every(([name, value]) => fields[name] === value);
  const isMine = Boolean(reply) && act.includes(reply.act) && isAbout(reply.fields);
  const seen = useInSight(reply, isMine);
  if (isMine && reply.refused) return <div ref={seen} class="rk-seen"><Notice kind="refused" title={reply.text} /></div>;
  const event = view.events.filter((each) => act.includes(each.act) && isAbout(each.fields)).pop();
  if (!event) return null;
  const numbers = view.findings.filter((finding) => event.findings.includes(finding.id)).map((finding) => finding.number);
  return (
    <div ref={seen} class="rk-reply">
      <p class="rk-over">{event.visit === view.visit ? event.title : t("examine.earlier", { title: event.title, visit: event.visit })}</p>
      <Voice t={t} size="answer" text={event.says} />
      {event.text && <p class="rk-reply-text">{event.text}</p>}
      {numbers.length > 0 && (
        <p class="rk-added"><Icon name="check" />{t(`examine.added${numbers.length === 1 ? ".one" : ""}`, { numbers: numbers.join(", ") })}<small>{t("frame.min", { n: event.minutes })}</small></p>
      )}
    </div>
  );
}

// -- what was found ------------------------------------------------------------------------------------------

function Findings({ clinic }) {
  const { t, view, room } = clinic;
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const chosen = picked(clinic).region;
  const newest = [...view.findings].sort((a, b) => b.visit - a.visit || b.minute - a.minute || b.number - a.number);
  const shown = isWhole ? newest : newest.slice(0, SHOWN_FINDINGS);
  const rove = useRove();
  const name = (finding) => <b>{findingName(finding, room)}</b>;
  return (
    <section class="rk-findings" aria-labelledby={id}>
      <header class="rb-head">
        <h2 id={id}>{t("examine.findings")}</h2>
        {newest.length > 0 && <span class="rk-sub">{t("examine.findings.count", { count: newest.length })}</span>}
      </header>
      {!newest.length && <div class="rb-empty"><b>{t("examine.findings.none")}</b><span>{t("examine.findings.how")}</span></div>}
      <ul ref={rove.ref} onKeyDown={rove.onKeyDown} onFocusIn={rove.onFocusIn}>
        {shown.map((finding) => (
          <li key={finding.id} data-row>
            <Pin number={finding.number} tone={finding.is_normal || !finding.region ? "" : finding.region === chosen ? "chosen" : "finding"} />
            <div>
              {finding.region
                ? <button type="button" class="rk-finding-name" aria-pressed={finding.region === chosen} onClick={() => clinic.chooseRegion(finding.region)}>{name(finding)}<span class="rb-hidden">, {t("examine.findings.show", { number: finding.number })}</span></button>
                : <p>{name(finding)}</p>}
              <p class="rk-finding-text">{finding.text}</p>
            </div>
            <small>{finding.how_label}</small>
          </li>
        ))}
      </ul>
      {newest.length > SHOWN_FINDINGS && (
        <button type="button" class="rb-link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>{t(isWhole ? "examine.findings.fewer" : "examine.findings.all", { count: newest.length })}</button>
      )}
    </section>
  );
}

function Hints({ clinic }) {
  const hints = clinic.view.hints.filter((hint) => hint.where === "examine");
  return hints.map((hint) => <Notice key={hint.text} kind={hint.kind || "caution"}><p>{hint.text}</p></Notice>);
}

function Minutes({ clinic }) {
  const { t, view } = clinic;
  const id = useId();
  const parts = Object.entries(view.minutes_by_act);
  if (!parts.length) return null;
  return (
    <section class="rk-minutes" aria-labelledby={id}>
      <header><h3 id={id}>{t("examine.minutes")}</h3><span class="rk-sub">{t("frame.min", { n: view.minute })}</span></header>
      <div class="rk-minutes-bar" aria-hidden="true">{parts.map(([act, minutes]) => <i key={act} style={{ flexGrow: minutes }} />)}</div>
      <ul>{parts.map(([act, minutes]) => <li key={act}>{t(`examine.minutes.${act}`)} {minutes}</li>)}</ul>
    </section>
  );
}

export function ExamineFoot({ clinic }) {
  const { t, view, draft, size } = clinic;
  const isOpen = Boolean(draft.asking_consent);
  return (
    <>
      {!view.finished && (
        <button type="button" class="rb-button" aria-expanded={isOpen} onClick={() => clinic.setDraft({ asking_consent: isOpen ? null : "examine" })}>{t("examine.consent")}</button>
      )}
      <button type="button" class="rb-button is-main" onClick={() => clinic.go("think")}>
        {size === "narrow" ? t("frame.step.think") : t("frame.go", { step: t("frame.step.think") })}<Icon name="right" />
      </button>
    </>
  );
}

export function ExamineFootNote({ clinic }) {
  const { t } = clinic;
  if (clinic.size !== "wide" || showsList(clinic)) return null;
  return (
    <span class="rk-key-hints">
      {[["arrows", "regions"], ["enter", "choose"]].map(([key, word]) => <span key={key}><kbd>{t(`keys.name.${key}`)}</kbd> {t(`keys.hint.${word}`)}</span>)}
    </span>
  );
}
