// Think: working ideas with what speaks for and against them, what would make treating unsafe, and the decision.
// Ideas, decision and letter are drafts until their button is pressed; a tick in the safety list is an act at once.
import { useRef, useState } from "preact/hooks";
import { useId } from "../ids.js";
import { Icon } from "../parts.jsx";
import { Letter } from "./letter.jsx";
import { findingName, findingResult, findingSearch, isShortResult, lower, regionName, shortLabel } from "./names.js";
import { OrderKeys, Readable, SearchList, Segments, labelOf, matches, moved, placeWords, useRove } from "./tools.jsx";

const MANY_FINDINGS = 12;

/** The ideas on the screen: the draft, else what was last recorded. */
export function ideasOf(view) {
  return view.draft.ideas || view.impression || [];
}

const plainIdea = (idea) => ({ condition: idea.condition, for: idea.for || [], against: idea.against || [], because: idea.because || [] });
const sameIdeas = (one, two) => JSON.stringify(one.map(plainIdea)) === JSON.stringify((two || []).map(plainIdea));

/** Where a finding stands for one idea. */
export function standing(idea, finding) {
  if (idea.for.includes(finding)) return "for";
  return idea.against.includes(finding) ? "against" : "neither";
}

/** The idea with a finding placed for, against or nowhere. */
export function placed(idea, finding, side) {
  const without = (list) => list.filter((id) => id !== finding);
  return {
    ...plainIdea(idea),
    for: side === "for" ? [...without(idea.for), finding] : without(idea.for),
    against: side === "against" ? [...without(idea.against), finding] : without(idea.against),
  };
}

export function Think({ clinic }) {
  return (
    <div class="rb-think">
      <Readable clinic={clinic}>
        <div class="rb-columns rb-think-columns">
          <Ideas clinic={clinic} />
          <FindingsFor clinic={clinic} />
        </div>
        <div class="rb-band">
          <Safety clinic={clinic} />
          <Decision clinic={clinic} />
        </div>
      </Readable>
    </div>
  );
}

/** Beside the saved line: how ideas are put in order by keys. */
export function ThinkFootNote({ clinic }) {
  return ideasOf(clinic.view).length > 1 ? <OrderKeys t={clinic.t} /> : null;
}

/** The chosen idea's place in the list, kept in the draft. */
function chosenIndex(view) {
  const count = ideasOf(view).length;
  return Math.min(view.draft.idea || 0, Math.max(count - 1, 0));
}

function Ideas({ clinic }) {
  const uid = useId();
  const { t, view, room } = clinic;
  const ideas = ideasOf(view).map(plainIdea);
  const chosen = chosenIndex(view);
  const [isAdding, setAdding] = useState(false);
  const addButton = useRef(null);
  const name = (idea) => labelOf(room.conditions, idea.condition);
  const save = (next, idea, what, which) => clinic.setDraft({ ideas: next, idea }, { words: t(what, { label: shortLabel(name(which)) }) });
  const move = (from, by) => {
    const next = moved(ideas, from, by);
    if (next === ideas) return;
    save(next, from + by, "frame.undo.what.moved", ideas[from]);
    clinic.say(t("think.moved", { label: name(ideas[from]), place: placeWords(t, from + by, ideas.length) }));
    requestAnimationFrame(() => focusRow(from + by));
  };
  const rove = useRove({ onMove: move });
  const focusRow = (row) => {
    const card = rove.ref.current && rove.ref.current.querySelector(`[data-row="${row}"]`);
    const wanted = card && card.querySelector(".rb-idea-name");
    if (wanted) wanted.focus();
  };
  const add = (condition) => {
    setAdding(false);
    save([...ideas, plainIdea({ condition })], ideas.length, "frame.undo.what.added", { condition });
    clinic.say(t("think.added", { label: labelOf(room.conditions, condition) }));
    requestAnimationFrame(() => focusRow(ideas.length));
  };
  const remove = (index) => {
    save(ideas.filter((_, each) => each !== index), 0, "frame.undo.what.removed", ideas[index]);
    clinic.say(t("think.removed", { label: name(ideas[index]) }));
    requestAnimationFrame(() => (ideas.length > 1 ? focusRow(0) : addButton.current && addButton.current.focus()));
  };
  const unused = room.conditions.filter((each) => !ideas.some((idea) => idea.condition === each.slug));
  const isRecorded = sameIdeas(ideas, view.impression);
  return (
    <section class="rb-left" aria-labelledby={`${uid}-ideas-title`}>
      <div class="rb-stick">
      <header class="rb-head">
        <div>
          <h2 id={`${uid}-ideas-title`}>{t("think.title")}</h2>
          <p class="rb-sub">{t("think.sub")}</p>
        </div>
        <button type="button" class="rb-button" ref={addButton} aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
          <Icon name="plus" />{t("think.add")}
        </button>
      </header>
      {isAdding && (
        <div class="rb-card">
          <SearchList t={t} label={t("think.find")} options={unused} onChoose={add} onClose={() => { setAdding(false); requestAnimationFrame(() => addButton.current && addButton.current.focus()); }} />
        </div>
      )}
      {!ideas.length && !isAdding && (
        <div class="rb-empty"><b>{t("think.none")}</b><span>{t("think.none.how")}</span></div>
      )}
      <ol class="rb-ideas" ref={rove.ref} onKeyDown={rove.onKeyDown} onFocusIn={rove.onFocusIn} aria-label={t("think.list")}>
        {ideas.map((idea, index) => (
          <Idea
            key={idea.condition} t={t} room={room} view={view} idea={idea} index={index} count={ideas.length} name={name(idea)}
            isChosen={index === chosen} onChoose={() => clinic.setDraft({ idea: index })}
            onMove={(by) => move(index, by)} onRemove={() => remove(index)}
          />
        ))}
      </ol>
      {ideas.length > 0 && room.because.length > 0 && (
        <Because t={t} isFolded={clinic.size === "narrow"} list={room.because} chosen={ideas[chosen].because} label={name(ideas[chosen])}
          onChange={(because) => save(ideas.map((idea, index) => (index === chosen ? { ...idea, because } : idea)), chosen, "frame.undo.what.because", ideas[chosen])} />
      )}
      {(ideas.length > 0 || (view.impression || []).length > 0) && (
        <div class="rb-row rb-record">
          <button type="button" class={`rb-button${isRecorded ? "" : " is-main"}`} onClick={() => clinic.act("impression", { hypotheses: ideas })}>{t("think.record")}</button>
          <span class="rb-small rb-state">{isRecorded ? <><Icon name="check" />{t("think.recorded")}</> : view.impression ? t("think.changed") : t("think.unrecorded")}</span>
        </div>
      )}
      </div>
    </section>
  );
}

function Idea({ t, room, view, idea, index, count, name, isChosen, onChoose, onMove, onRemove }) {
  const findings = new Map(view.findings.map((finding) => [finding.id, finding]));
  const chips = (ids, side) =>
    ids.length ? ids.filter((id) => findings.has(id)).map((id) => (
      <span key={id} class={`rb-chip is-${side}`}><b>{findings.get(id).number}</b>{findingName(findings.get(id), room)}</span>
    )) : <span class="rb-small">{t("think.nothing")}</span>;
  return (
    <li class={`rb-card rb-idea${isChosen ? " is-chosen" : ""}`} data-row={index} onClick={onChoose}>
      <span class="rb-rank" aria-hidden="true">{index + 1}</span>
      <div class="rb-idea-top">
        <h3>
          <button type="button" class="rb-idea-name" aria-pressed={isChosen} data-start={isChosen || undefined} onClick={onChoose}>
            <span class="rb-hidden">{t("think.rank", { place: placeWords(t, index, count) })} </span>{name}
          </button>
        </h3>
        <div class="rb-idea-tools" onClick={(event) => event.stopPropagation()}>
          {count > 1 && (
            <>
              <button type="button" class="rb-icon-button" aria-label={t("b.up", { label: name })} aria-disabled={index === 0} onClick={() => onMove(-1)}><Icon name="up" /></button>
              <button type="button" class="rb-icon-button" aria-label={t("b.down", { label: name })} aria-disabled={index === count - 1} onClick={() => onMove(1)}><Icon name="down" /></button>
            </>
          )}
          <button type="button" class="rb-icon-button is-bare" aria-label={t("b.remove", { label: name })} onClick={onRemove}><Icon name="close" /></button>
        </div>
      </div>
      <dl class="rb-idea-sides">
        <div><dt>{t("think.for")}</dt><dd>{chips(idea.for, "for")}</dd></div>
        <div><dt>{t("think.against")}</dt><dd>{chips(idea.against, "against")}</dd></div>
        {idea.because.length > 0 && (
          <div><dt>{t("think.because")}</dt><dd>{idea.because.map((slug) => <span key={slug} class="rb-chip is-plain">{labelOf(room.because, slug)}</span>)}</dd></div>
        )}
      </dl>
    </li>
  );
}

function FindingsFor({ clinic }) {
  const uid = useId();
  const { t, view, room } = clinic;
  const ideas = ideasOf(view).map(plainIdea);
  const index = chosenIndex(view);
  const idea = ideas[index];
  const [query, setQuery] = useState("");
  const isMany = view.findings.length > MANY_FINDINGS;
  const odd = view.findings.filter((finding) => !finding.is_normal).length;
  const [which, setWhich] = useState("odd");
  const kinds = [
    { slug: "odd", label: t("think.findings.odd", { count: odd }) },
    { slug: "normal", label: t("think.findings.normal", { count: view.findings.length - odd }) },
    { slug: "all", label: t("think.findings.all", { count: view.findings.length }) },
  ];
  const isWanted = (finding) => !isMany || query || which === "all" || finding.is_normal === (which === "normal");
  const sides = [
    { slug: "for", label: t("think.for") },
    { slug: "against", label: t("think.against") },
    { slug: "neither", label: t("think.neither"), quiet: true },
  ];
  const place = (finding, side) => clinic.setDraft(
    { ideas: ideas.map((each, at) => (at === index ? placed(idea, finding.id, side) : each)), idea: index },
    { words: t("frame.undo.what.speaks", { number: finding.number }) },
  );
  const shown = view.findings.filter((finding) => isWanted(finding) && matches(findingSearch(finding, room), query));
  return (
    <section class="rb-right" aria-labelledby={`${uid}-findings-title`}>
      <h2 id={`${uid}-findings-title`}>{t("think.findings")}</h2>
      {!view.findings.length && <div class="rb-empty"><b>{t("think.findings.none")}</b><span>{t("think.findings.how")}</span></div>}
      {view.findings.length > 0 && (
        <p class="rb-sub">
          {idea ? <>{t("think.speaks.before")} <b>{index + 1}. {labelOf(room.conditions, idea.condition)}</b>{t("think.speaks.after")}</> : t("think.choose_first")}
        </p>
      )}
      {isMany && (
        <>
          <label class="rb-search-box">
            <Icon name="search" /><span class="rb-hidden">{t("think.findings.find")}</span>
            <input type="search" autocomplete="off" placeholder={t("think.findings.find")} value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
          </label>
          {!query && <Segments tight label={t("think.findings.which")} options={kinds} value={which} onChange={setWhich} />}
        </>
      )}
      <ul class="rb-speaks">
        {shown.map((finding) => {
          const result = findingResult(finding);
          return (
            <li key={finding.id}>
              <span class="rb-speaks-name" id={`${uid}-f-${finding.number}`}>
                <b>{finding.number}</b> {findingName(finding, room)}{isShortResult(result) && <span class="rb-num"> {result}</span>}
              </span>
              {idea && (
                <Segments small labelledBy={`${uid}-f-${finding.number}`} options={sides} value={standing(idea, finding.id)} onChange={(side) => place(finding, side)} />
              )}
              {result && !isShortResult(result) && <small>{result}</small>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How an idea came about: the course's own list, any number of them. */
function Because({ t, list, chosen, label, onChange, isFolded }) {
  const rove = useRove();
  const flip = (slug) => onChange(chosen.includes(slug) ? chosen.filter((each) => each !== slug) : [...chosen, slug]);
  if (isFolded)
    return (
      <details class="rb-more rb-because-fold">
        <summary>{t("think.because.title")}</summary>
        <Because t={t} list={list} chosen={chosen} label={label} onChange={onChange} />
      </details>
    );
  return (
    <fieldset class="rb-because">
      <legend>{t("think.because.title")}</legend>
      <p class="rb-sub">{t("think.because.sub", { label })}</p>
      <div class="rb-chips" ref={rove.ref} onKeyDown={rove.onKeyDown} onFocusIn={rove.onFocusIn}>
        {list.map((entry) => (
          <button key={entry.slug} type="button" class={`rb-chip is-toggle${chosen.includes(entry.slug) ? " is-on" : ""}`} aria-pressed={chosen.includes(entry.slug)} onClick={() => flip(entry.slug)}>
            <Icon name={chosen.includes(entry.slug) ? "check" : "plus"} />{entry.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function Safety({ clinic }) {
  const uid = useId();
  const { t, view, room } = clinic;
  const [query, setQuery] = useState("");
  const rove = useRove();
  const isPractice = room.mode === "practice";
  const shown = room.flags.filter((flag) => matches(flag.label, query));
  const count = room.flags.filter((flag) => view.flags[flag.slug]).length;
  return (
    <section class="rb-safety" aria-labelledby={`${uid}-safety-title`}>
      <header class="rb-head">
        <div>
          <h2 id={`${uid}-safety-title`}>{t("think.safe")}</h2>
          <p class="rb-sub">{t("think.safe.sub")}</p>
        </div>
        <label class="rb-search-box rb-safety-find">
          <Icon name="search" /><span class="rb-hidden">{t("think.safe.find")}</span>
          <input type="search" autocomplete="off" placeholder={t("think.safe.find")} value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        </label>
      </header>
      <ul class="rb-flags" ref={rove.ref} onKeyDown={rove.onKeyDown} onFocusIn={rove.onFocusIn}>
        {shown.map((flag, row) => (
          <li key={flag.slug} data-row={row}>
            <label class="rb-tick">
              <input type="checkbox" checked={Boolean(view.flags[flag.slug])} onChange={(event) => clinic.act("flag", { item: flag.slug, recognised: event.currentTarget.checked })} />
              <span>{flag.label}</span>
              {isPractice && view.flags[flag.slug] && flag.kind ? <small>{t(`think.kind.${flag.kind}`)}</small> : null}
            </label>
          </li>
        ))}
      </ul>
      <p class="rb-small" aria-live="polite">{shown.length ? t("think.safe.count", { count, shown: shown.length, all: room.flags.length }) : t("b.search.none")}</p>
    </section>
  );
}

const plainAvoid = ({ technique, region, position }) => ({ ...(technique && { technique }), ...(region && { region }), ...(position && { position }) });

/** "Cross-fibre friction, ECR brevis, right" */
export function avoidWords(t, room, item) {
  const parts = [
    item.technique && labelOf(room.techniques, item.technique),
    item.region && lower(regionName(room, item.region)),
    item.position && labelOf(room.positions, item.position),
  ].filter(Boolean);
  return parts.join(", ");
}

function Decision({ clinic }) {
  const uid = useId();
  const { t, view, room } = clinic;
  const draft = view.draft.decide || view.decide || { decision: null, avoiding: [] };
  const decision = draft.decision;
  const avoiding = draft.avoiding || [];
  const isRecorded = view.decide && view.decide.decision === decision
    && JSON.stringify((view.decide.avoiding || []).map(plainAvoid)) === JSON.stringify(decision === "adapt" ? avoiding.map(plainAvoid) : []);
  const change = (next) => clinic.setDraft({ decide: { decision, avoiding, ...next } }, { words: t(next.decision ? "frame.undo.what.decide" : "frame.undo.what.avoid") });
  const record = () => clinic.act("decide", { decision, avoiding: decision === "adapt" ? avoiding.map(plainAvoid) : [] });
  const [isWriting, setWriting] = useState(false);
  const showLetter = decision === "refer" || isWriting || Boolean(view.letter);
  return (
    <section class="rb-decision">
      <fieldset class="rb-decide">
        <legend>{t("think.decide")}</legend>
        <div class="rb-decide-cards">
          {room.decisions.map((option) => (
            <label key={option.slug} class={`rb-radio-card${decision === option.slug ? " is-on" : ""}`}>
              <input type="radio" name={`${uid}-decide-${view.id}`} checked={decision === option.slug} onChange={() => change({ decision: option.slug })} />
              <span><b>{option.label}</b><small>{option.help}</small></span>
            </label>
          ))}
        </div>
      </fieldset>
      {decision === "adapt" && <Avoiding t={t} room={room} avoiding={avoiding} onChange={(next) => change({ avoiding: next })} say={clinic.say} />}
      {decision && (
        <div class="rb-row rb-record">
          <button type="button" class={`rb-button${isRecorded ? "" : " is-main"}`} onClick={record}>{t("think.decide.record")}</button>
          <span class="rb-small rb-state">{isRecorded ? <><Icon name="check" />{t("think.recorded")}</> : view.decide ? t("think.changed") : t("think.unrecorded")}</span>
          {!showLetter && <button type="button" class="rb-link" onClick={() => setWriting(true)}>{t("letter.write")}</button>}
        </div>
      )}
      {!decision && !showLetter && <button type="button" class="rb-link" onClick={() => setWriting(true)}>{t("letter.write")}</button>}
      {showLetter && <Letter clinic={clinic} />}
    </section>
  );
}

/** What an adapted treatment leaves out: a technique, a place, a position, or any of them together. */
function Avoiding({ t, room, avoiding, onChange, say }) {
  const empty = { technique: "", region: "", position: "" };
  const [isOpen, setOpen] = useState(false);
  const [item, setItem] = useState(empty);
  const opener = useRef(null);
  const words = avoidWords(t, room, item);
  const add = () => {
    onChange([...avoiding, plainAvoid(item)]);
    say(t("think.avoid.added", { label: words }));
    setItem(empty);
    setOpen(false);
    requestAnimationFrame(() => opener.current && opener.current.focus());
  };
  const remove = (index) => {
    onChange(avoiding.filter((_, each) => each !== index));
    say(t("think.avoid.removed", { label: avoidWords(t, room, avoiding[index]) }));
    requestAnimationFrame(() => opener.current && opener.current.focus());
  };
  const pick = (key, label, list, groupKey) => (
    <label class="rb-field">
      <span class="rb-label">{label}</span>
      <GroupedSelect value={item[key]} list={list} groupKey={groupKey} none={t("think.avoid.any")} onChange={(slug) => setItem({ ...item, [key]: slug })} />
    </label>
  );
  return (
    <div class="rb-card rb-avoid">
      <div class="rb-avoid-row">
        <b>{t("think.avoid")}</b>
        {avoiding.map((each, index) => (
          <span key={index} class="rb-chip is-caution">
            {avoidWords(t, room, each)}
            <button type="button" aria-label={t("b.remove", { label: avoidWords(t, room, each) })} onClick={() => remove(index)}><Icon name="close" /></button>
          </span>
        ))}
        <button type="button" class="rb-button is-small" ref={opener} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}><Icon name="plus" />{t("think.avoid.add")}</button>
      </div>
      {isOpen && (
        <div class="rb-avoid-form" onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); setOpen(false); opener.current.focus(); } }}>
          {pick("technique", t("treat.technique"), room.techniques, "family_label")}
          {pick("region", t("treat.region"), room.regions, "group_label")}
          {pick("position", t("treat.position"), room.positions)}
          <div class="rb-row">
            <button type="button" class="rb-button is-main is-small" disabled={!words} onClick={add}>{t("think.avoid.this")}</button>
            <span class="rb-small">{words || t("think.avoid.choose")}</span>
          </div>
        </div>
      )}
    </div>
  );
}

/** A native select, grouped by a label of its entries; what is chosen stands in front of it as words that may take two lines. */
export function GroupedSelect({ id, value, list, groupKey, none, onChange, describedBy }) {
  const groups = groupKey ? [...new Set(list.map((entry) => entry[groupKey]))] : [];
  const chosen = list.find((entry) => entry.slug === value);
  const option = (entry) => <option key={entry.slug} value={entry.slug}>{entry.label}</option>;
  return (
    <span class="rb-select">
      <select id={id} value={value} aria-describedby={describedBy} onChange={(event) => onChange(event.currentTarget.value)}>
        {none && <option value="">{none}</option>}
        {groups.length
          ? groups.map((label) => <optgroup key={label} label={label}>{list.filter((entry) => entry[groupKey] === label).map(option)}</optgroup>)
          : list.map(option)}
      </select>
      <span aria-hidden="true">{chosen ? chosen.label : none || (list[0] || { label: "" }).label}</span>
      <Icon name="down" />
    </span>
  );
}
