// The lab: the same client twice, two ways to treat, and what each does to one sign. Every try starts afresh.
import { useState } from "preact/hooks";
import { useId } from "../ids.js";
import { Icon } from "../parts.jsx";
import { Notice, NumberBox, Segments, Voice } from "../screens/tools.jsx";
import { Own, Person, typed } from "./looking.jsx";
import { Spans, Text } from "./text.jsx";

const SIDES = ["a", "b"];
const MOST = 10;

/** Where the controls of a side stand: as in its last try, else as the lab starts. */
function startOf(part, tries, side) {
  const last = [...tries].reverse().find((row) => row.side === side);
  if (last) return last.setting;
  return { technique: part.choose[0], region: part.regions[0].slug, ...part.start, is_turned: false, is_warmed: false };
}

const isSame = (one, two) => ["technique", "region", "pressure", "minutes", "is_turned", "is_warmed"].every((name) => one[name] === two[name]);

export function Lab({ store, t, part, view }) {
  const name = part.client.first_name;
  const hasText = Boolean(typed(store, part, view));
  const mayExplain = view.tries.length >= 2 && hasText;
  return (
    <div class="rl-page is-wide rl-lab">
      <Person person={part.client}>
        <p class="rl-count"><span class="rb-label">{t("lesson.lab.measured")}</span>{part.measure}</p>
      </Person>
      <p class="rb-sub">{t("lesson.lab.afresh", { name })} {t("lesson.model")}</p>
      <div class="rl-sides">{SIDES.map((side) => <Side key={side} side={side} store={store} t={t} part={part} view={view} />)}</div>
      {view.tries.length > 0 && <Tries t={t} part={part} tries={view.tries} />}
      <section class="rl-card">
        <p class="rl-ask"><Spans spans={part.ask} t={t} /></p>
        <Own store={store} t={t} part={part} view={view} label={t("lesson.lab.write")} rows={3} />
        {!view.explain && (
          <div class="rb-row">
            <button type="button" class={`rb-button ${mayExplain ? "is-main" : "is-not-yet"}`} aria-disabled={!mayExplain} onClick={() => mayExplain && store.act("show", part.id)}>{t("lesson.lab.explain")}</button>
            {!mayExplain && <p class="rb-small">{t("lesson.lab.explain.first")}</p>}
          </div>
        )}
        {view.explain && <Notice kind="plain" title={t("lesson.lab.explained")} live><Text blocks={view.explain} t={t} /></Notice>}
      </section>
    </div>
  );
}

function Side({ side, store, t, part, view }) {
  const id = useId();
  const [setting, setSetting] = useState(() => startOf(part, view.tries, side));
  const result = [...view.tries].reverse().find((row) => row.side === side);
  const change = (patch) => setSetting({ ...setting, ...patch });
  const tryIt = () => store.act("try", part.id, { side, setting });
  const letter = side.toUpperCase();
  return (
    <section class="rl-card rl-side" aria-labelledby={id}>
      <h3 id={id}>{t("lesson.lab.side", { side: letter })}</h3>
      <Controls t={t} part={part} setting={setting} change={change} />
      <button type="button" class="rb-button is-main is-whole" onClick={tryIt}>{t("lesson.lab.try")}<span class="rb-hidden"> {t("lesson.lab.side", { side: letter })}</span></button>
      <div aria-live="polite">
        {result ? <Result t={t} part={part} result={result} isOld={!isSame(setting, result.setting)} /> : <p class="rb-empty">{t("lesson.lab.not_yet")}</p>}
      </div>
    </section>
  );
}

function Controls({ t, part, setting, change }) {
  const has = (name) => part.vary.includes(name);
  const known = Object.fromEntries(part.techniques.map((technique) => [technique.slug, technique]));
  const chosen = has("order") ? part.choose.map((slug) => known[slug]) : [known[setting.technique]];
  const span = (name) => ({ low: Math.max(...chosen.map((each) => each[name].low)), high: Math.min(...chosen.map((each) => each[name].high)) });
  const [first, second] = part.choose.map((slug) => known[slug].label);
  const warm = part.warm && known[part.warm];
  const choice = (rows) => rows.map(({ slug, label }) => ({ slug, label }));
  const choose = (technique) => {
    const fit = (name) => Math.min(known[technique][name].high, Math.max(known[technique][name].low, setting[name]));
    change({ technique, pressure: fit("pressure"), minutes: fit("minutes") });
  };
  return (
    <div class="rl-controls">
      {!has("technique") && !has("order") && <p class="rl-fixed"><span class="rb-label">{t("lesson.lab.technique")}</span>{chosen[0].label}</p>}
      {has("technique") && <Segments label={t("lesson.lab.technique")} showLabel options={choice(part.choose.map((slug) => known[slug]))} value={setting.technique} onChange={choose} />}
      {has("region") && <Segments label={t("lesson.lab.region")} showLabel options={choice(part.regions)} value={setting.region} onChange={(region) => change({ region })} />}
      {has("order") && (
        <Segments
          label={t("lesson.lab.order")} showLabel value={setting.is_turned ? "turned" : "plain"} onChange={(value) => change({ is_turned: value === "turned" })}
          options={[{ slug: "plain", label: t("lesson.lab.order.of", { first, then: second }) }, { slug: "turned", label: t("lesson.lab.order.of", { first: second, then: first }) }]}
        />
      )}
      {has("before") && warm && (
        <Segments
          label={t("lesson.lab.before")} showLabel value={setting.is_warmed ? "yes" : "no"} onChange={(value) => change({ is_warmed: value === "yes" })}
          options={[{ slug: "no", label: t("lesson.lab.before.no") }, { slug: "yes", label: t("lesson.lab.before.yes", { technique: warm.label, n: warm.minutes.usual }) }]}
        />
      )}
      {has("pressure") && <Pressure t={t} part={part} value={setting.pressure} {...span("pressure")} onChange={(pressure) => change({ pressure })} />}
      {has("minutes") && <NumberBox t={t} label={t("lesson.lab.minutes")} showLabel unit={t("lesson.lab.min")} value={setting.minutes} {...span("minutes")} onChange={(minutes) => change({ minutes })} />}
    </div>
  );
}

/** The word of the course's pressure scale that stands at a value or just below it. */
function wordAt(words, value) {
  const at = Object.keys(words).map(Number).filter((number) => number <= value).sort((one, two) => two - one)[0];
  return words[at] || "";
}

function Pressure({ t, part, value, low, high, onChange }) {
  const id = useId();
  const word = wordAt(part.pressure_words, value);
  return (
    <div class="rl-pressure">
      <label class="rb-label" for={id}>{t("lesson.lab.pressure")}</label>
      <input id={id} type="range" min={low} max={high} step="1" value={value} aria-valuetext={`${value}, ${word}`} onInput={(event) => onChange(Number(event.currentTarget.value))} />
      <span class="rl-number"><b>{value}</b> {word}</span>
    </div>
  );
}

function Result({ t, part, result, isOld }) {
  if (result.problem) return <Notice kind="caution"><p>{result.problem}</p></Notice>;
  const touch = result.touches[result.touches.length - 1];
  const discomfort = Math.max(...result.touches.map((each) => each.discomfort));
  const change = result.after - result.before;
  const word = change > 0 ? "more" : change < 0 ? "less" : "same";
  const amount = change ? `${Math.abs(change)} ${result.unit} ${t(`lesson.lab.${word}`)}` : t("lesson.lab.same");
  return (
    <div class={`rl-result${isOld ? " is-old" : ""}`}>
      {isOld && <p class="rb-small">{t("lesson.lab.changed")}</p>}
      <Voice t={t} text={touch.says} size="card" />
      <dl>
        <div>
          <dt>{part.measure}</dt>
          <dd><b>{result.before} → {result.after}</b> {result.unit}<small>{amount}</small></dd>
        </div>
        <div>
          <dt>{t("lesson.lab.discomfort")}</dt>
          <dd>
            <span class={`rl-ten${touch.is_flare ? " is-danger" : ""}`} aria-hidden="true">{Array.from({ length: MOST }, (_, at) => <i key={at} class={at < discomfort ? "is-on" : ""} />)}</span>
            <b>{discomfort}</b> {t("lesson.lab.of_ten")}
          </dd>
        </div>
      </dl>
      {touch.is_flare && <p class="rl-mark is-harmful"><Icon name="danger" size={18} />{t("lesson.lab.flare")}</p>}
      {touch.is_enough && <p class="rl-mark is-caution"><Icon name="caution" size={18} />{t("lesson.lab.enough")}</p>}
      <p class="rb-label">{t("lesson.lab.why")}</p>
      <p class="rl-sentence">{touch.sentence}</p>
      <ul class="rl-factors">
        {touch.factors.map((factor) => (
          <li key={factor.name}><span>{factor.name}</span><span class="rb-bar" aria-hidden="true"><i style={{ width: `${factor.value}%` }} /></span><span class="rb-num">{t("lesson.lab.factor", { value: factor.value })}</span></li>
        ))}
      </ul>
      {change !== 0 && result.told && <p class="rb-small">{result.told}</p>}
    </div>
  );
}

function Tries({ t, part, tries }) {
  const id = useId();
  const rows = tries.filter((row) => !row.problem);
  return (
    <div class="rl-card">
      <h3 id={id}>{t("lesson.lab.tries")}</h3>
      <div class="rl-scroll" role="region" tabIndex={0} aria-labelledby={id}>
        <table class="rb-table rl-tries">
          <thead><tr><th scope="col">{t("lesson.lab.tries.way")}</th><th scope="col">{t("lesson.lab.tries.setting")}</th><th scope="col">{part.measure}</th><th scope="col">{t("lesson.lab.discomfort")}</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.n}>
                <th scope="row">{row.side.toUpperCase()}</th><td>{row.label}</td><td>{row.before} → {row.after} {row.unit}</td>
                <td>{Math.max(...row.touches.map((each) => each.discomfort))} {t("lesson.lab.of_ten")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
