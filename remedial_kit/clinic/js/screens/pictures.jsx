// The small pictures of Treat and Debrief: the visit as a line, a trend, the pain scale, the curve.
// Each takes plain values and words, and each has its text twin. None of them is a control.
import { useEffect, useRef, useState } from "preact/hooks";
import { textScale } from "../textscale.js";

const NOW_PX = 64; // kept free round "now, 38"
/** Talk with a name of its own on the line. */
const LETTERED = { check_in: "check_in", advise: "advise" };
const LETTER_PX = 8.2; // of a 13 px bold letter, on the wide side

/** The width of an element, kept as the page changes, so that picture text stays at 12 px; fewer px where the reader has set larger text. */
export function useWidth(fallback) {
  const ref = useRef(null);
  const [width, setWidth] = useState(fallback);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const wide = Math.round(entry.contentRect.width / textScale());
      if (wide > 0 && Number.isFinite(wide)) setWidth(wide); // a page on its way out has no width
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

/** Neighbouring talk and examining become one segment; steps and re-tests stay apart. */
export function timelineSegments(timeline, plan, visitMinutes, dangers) {
  const segments = [];
  let steps = 0;
  for (const part of timeline) {
    const last = segments[segments.length - 1];
    const isQuiet = part.kind === "examine" || part.kind === "talk";
    if (isQuiet && last && last.kind === "quiet" && last.act === LETTERED[part.act]) last.minutes += part.minutes;
    else if (isQuiet) segments.push({ kind: "quiet", act: LETTERED[part.act], minutes: part.minutes, isFirst: !segments.length });
    else {
      if (part.kind === "step") steps += 1;
      segments.push({ kind: part.kind, number: steps, label: part.label, minutes: part.minutes });
    }
  }
  const now = segments.reduce((sum, segment) => sum + segment.minutes, 0);
  let room = visitMinutes - now;
  plan.forEach((step, index) => {
    const minutes = Math.min(step.minutes, Math.max(room, 0));
    room -= step.minutes;
    if (minutes > 0)
      segments.push({ kind: dangers[index] ? "danger" : "planned", number: steps + index + 1, label: step.label, minutes });
  });
  if (room > 0) segments.push({ kind: "free", minutes: room });
  return { segments: segments.filter((segment) => segment.minutes > 0), now, over: Math.max(-room, 0) };
}

/** What is done, planned and free in this visit, as one line. */
export function Timeline({ t, timeline, plan, dangers, visitMinutes, minute }) {
  const { segments, over } = timelineSegments(timeline, plan, visitMinutes, dangers);
  const [ref, width] = useWidth(900);
  const share = (minutes) => minutes / visitMinutes;
  const words = (segment) => {
    if (segment.act) return [t(`treat.line.${segment.act}`), t(`treat.line.${segment.act}.short`)];
    if (segment.kind === "quiet") return segment.isFirst ? [t("treat.line.examine"), t("treat.line.examine.short")] : [t("treat.line.talk")];
    if (segment.kind === "retest") return [t("treat.line.retest")];
    if (segment.kind === "free") return [t("treat.line.free", { minutes: segment.minutes }), String(segment.minutes)];
    return [String(segment.number)];
  };
  const fitting = (segment) => words(segment).find((word) => word.length * LETTER_PX + 6 <= share(segment.minutes) * width) || "";
  const spoken = (segment) =>
    t(`treat.line.say.${segment.kind}`, { label: segment.label || words(segment)[0], number: segment.number || "", minutes: segment.minutes });
  const ticks = [0, 1, 2, 3, 4].map((quarter) => Math.round((visitMinutes * quarter) / 4));
  const isNear = (tick) => share(Math.abs(tick - minute)) * width < NOW_PX;
  return (
    <div class="rb-line" ref={ref}>
      <div class="rb-line-bar" aria-hidden="true">
        {segments.map((segment, index) => (
          <span key={index} title={spoken(segment)} class={`rb-seg rb-seg-${segment.kind}`} style={{ width: `calc(${100 * share(segment.minutes)}% - 2px)` }}>
            <span>{fitting(segment)}</span>
          </span>
        ))}
        <i class="rb-now" style={{ left: `${100 * share(Math.min(minute, visitMinutes))}%` }} />
      </div>
      <div class="rb-line-scale" aria-hidden="true">
        {ticks.map((tick, index) =>
          isNear(tick) ? null : (
            <span key={tick} class={index === 0 ? "is-first" : index === 4 ? "is-last" : ""} style={{ left: `${100 * share(tick)}%` }}>
              {index === 4 ? t("treat.line.end", { minutes: tick }) : tick}
            </span>
          ))}
        <b class={share(minute) < 0.09 ? "is-first" : share(minute) > 0.91 ? "is-last" : ""} style={{ left: `${100 * share(minute)}%` }}>
          {t("treat.line.now", { minute })}
        </b>
      </div>
      <ol class="rb-hidden" aria-label={t("treat.line.label")}>
        {segments.map((segment, index) => (
          <li key={index}>{spoken(segment)}</li>
        ))}
      </ol>
      {over > 0 && <p class="rb-small rb-over">{t("treat.line.over", { minutes: over })}</p>}
    </div>
  );
}

/** Pain from 0 to 10 as eleven boxes: now is filled, earlier is dashed. */
export function PainScale({ t, pain }) {
  const was = pain.before === null || pain.before === undefined || pain.before === pain.now ? null : pain.before;
  const sentence = was === null ? t("treat.pain.now", { now: pain.now }) : t("treat.pain.now_was", { now: pain.now, was });
  return (
    <div class="rb-pain">
      <p class="rb-pain-words">
        <b>{pain.label}</b> {sentence}
        {was !== null && <span aria-hidden="true"> {t("treat.pain.dashed")}</span>}
      </p>
      <div class="rb-pain-scale" aria-hidden="true">
        {Array.from({ length: 11 }, (_, value) => (
          <span key={value} class={value === Math.round(pain.now) ? "is-now" : was !== null && value === Math.round(was) ? "is-was" : ""}>
            {value}
          </span>
        ))}
      </div>
    </div>
  );
}

/** A sign over the times it was measured: open points, the last one filled. */
export function Trend({ points }) {
  const values = points.filter((value) => typeof value === "number");
  if (!values.length) return <span class="rb-trend" />;
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const [width, height, edge] = [96, 26, 5];
  const x = (index) => (values.length === 1 ? width - edge : edge + (index * (width - 2 * edge)) / (values.length - 1));
  const y = (value) => (values.length === 1 || span === 0 ? height / 2 : height - edge - ((value - low) / span) * (height - 2 * edge));
  const path = values.map((value, index) => `${index ? "L" : "M"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join("");
  return (
    <svg class="rb-trend" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" />
      {values.map((value, index) =>
        index === values.length - 1 ? (
          <circle key={index} cx={x(index)} cy={y(value)} r="4.5" fill="currentColor" />
        ) : (
          <circle key={index} cx={x(index)} cy={y(value)} r="3" class="rb-point" stroke="currentColor" stroke-width="1.6" />
        ))}
    </svg>
  );
}

/** A smooth path through points that never overshoots them (monotone cubic). */
export function smoothPath(points) {
  if (points.length < 3) return points.map(([px, py], index) => `${index ? "L" : "M"}${px.toFixed(1)} ${py.toFixed(1)}`).join("");
  const slopes = points.slice(1).map(([px, py], index) => (py - points[index][1]) / (px - points[index][0]));
  const tangents = points.map((_, index) => {
    if (index === 0) return slopes[0];
    if (index === points.length - 1) return slopes[slopes.length - 1];
    const [before, after] = [slopes[index - 1], slopes[index]];
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
  return points
    .map(([px, py], index) => {
      if (index === 0) return `M${px.toFixed(1)} ${py.toFixed(1)}`;
      const [bx, by] = points[index - 1];
      const third = (px - bx) / 3;
      return `C${(bx + third).toFixed(1)} ${(by + tangents[index - 1] * third).toFixed(1)} ${(px - third).toFixed(1)} ${(py - tangents[index] * third).toFixed(1)} ${px.toFixed(1)} ${py.toFixed(1)}`;
    })
    .join("");
}

/** Push labels apart so that none is nearer to the next than `gap`; stays between low and high. */
export function spread(positions, gap, low, high) {
  const order = positions.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position);
  for (let index = 1; index < order.length; index += 1)
    order[index].position = Math.max(order[index].position, order[index - 1].position + gap);
  const over = order.length ? order[order.length - 1].position - high : 0;
  if (over > 0) {
    order[order.length - 1].position -= over;
    for (let index = order.length - 2; index >= 0; index -= 1)
      order[index].position = Math.max(low, Math.min(order[index].position, order[index + 1].position - gap));
  }
  const result = [];
  order.forEach(({ position, index }) => { result[index] = position; });
  return result;
}

const NAME_LETTER_PX = 7; // of a 12 px letter, on the wide side
const CURVE_ORDER = ["none", "home", "best", "you"];

/** The curves after the visit: own dash for each line, its name at the line's end. */
export function Curve({ t, chart, describedBy }) {
  const [ref, width] = useWidth(470);
  const names = Math.max(...chart.lines.map((line) => line.label.length)) * NAME_LETTER_PX + 14;
  const isNarrow = width < 420 || names > 0.4 * width;
  const box = { left: 26, right: isNarrow ? 12 : names, top: 10, bottom: 26, height: 244 };
  const plotWidth = Math.max(width - box.left - box.right, 80);
  const plotHeight = box.height - box.top - box.bottom;
  const lastWeek = chart.weeks[chart.weeks.length - 1] || 1;
  const highest = Math.max(...chart.lines.flatMap((line) => line.values), 1);
  const top = Math.min(10, Math.max(4, Math.ceil(highest / 2) * 2 + (highest % 2 === 0 ? 2 : 0)));
  const x = (week) => box.left + (week / lastWeek) * plotWidth;
  const y = (value) => box.top + (1 - value / top) * plotHeight;
  const levels = [];
  for (let level = 0; level <= top; level += 2) levels.push(level);
  const weeks = chart.ticks.filter((_, index) => !isNarrow || index % 2 === 0);
  const lines = [...chart.lines].sort((a, b) => CURVE_ORDER.indexOf(a.slug) - CURVE_ORDER.indexOf(b.slug));
  const ends = spread(lines.map((line) => y(line.values[line.values.length - 1])), 17, box.top + 6, box.height - box.bottom);
  const yours = lines.find((line) => line.slug === "you");
  const marked = chart.weeks.map((week, index) => ({ week, index })).filter(({ week }) => chart.ticks.includes(week));
  return (
    <div class="rb-curve" ref={ref}>
      <svg width="100%" viewBox={`0 0 ${width} ${box.height}`} role="img" aria-label={chart.label} aria-describedby={describedBy}>
        {levels.map((level) => (
          <g key={level}>
            <line x1={box.left} x2={box.left + plotWidth} y1={y(level)} y2={y(level)} class="rb-grid" />
            <text x={box.left - 9} y={y(level) + 4} text-anchor="end">{level}</text>
          </g>
        ))}
        {weeks.map((week) => (
          <text key={week} x={x(week)} y={box.height - 6} text-anchor={isNarrow && week === lastWeek ? "end" : "middle"}>
            {week === lastWeek ? t("debrief.chart.weeks", { week }) : week}
          </text>
        ))}
        {lines.map((line) => (
          <path key={line.slug} class={`rb-curve-${line.slug}`} fill="none" d={smoothPath(line.values.map((value, index) => [x(chart.weeks[index]), y(value)]))} />
        ))}
        {lines.filter((line) => line.slug === "you").map((line) => marked.map(({ week, index }) => (
          <circle key={week} class="rb-curve-point" cx={x(week)} cy={y(line.values[index])} r="4" />
        )))}
        {yours && yours.flares.map((week) => (
          <path key={week} class="rb-curve-flare" d={`M${x(week)} ${y(yours.values[week]) - 7}l6 7-6 7-6-7Z`} />
        ))}
        {!isNarrow && lines.map((line, index) => (
          <text key={line.slug} class={`rb-curve-name rb-name-${line.slug}`} x={box.left + plotWidth + 10} y={ends[index] + 4}>{line.label}</text>
        ))}
      </svg>
      {yours && yours.flares.length > 0 && (
        <p class="rb-small rb-curve-flares">
          <svg width="14" height="16" viewBox="0 0 14 16" aria-hidden="true"><path class="rb-curve-flare" d="M7 1l6 7-6 7-6-7Z" /></svg>
          {t("debrief.chart.flare", { weeks: yours.flares.join(", ") })}
        </p>
      )}
      {isNarrow && (
        <ul class="rb-curve-key" aria-hidden="true">
          {[...lines].reverse().map((line) => (
            <li key={line.slug} class={`rb-name-${line.slug}`}>
              <svg width="30" height="10" viewBox="0 0 30 10"><path class={`rb-curve-${line.slug}`} d="M0 5H30" fill="none" /></svg>
              {line.label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The same curves as a table. */
export function CurveTable({ t, chart }) {
  return (
    <table class="rb-table">
      <caption class="rb-hidden">{chart.label}</caption>
      <thead>
        <tr>
          <th scope="col">{t("debrief.chart.week")}</th>
          {chart.lines.map((line) => <th key={line.slug} scope="col">{line.label}</th>)}
        </tr>
      </thead>
      <tbody>
        {chart.rows.map((week) => (
          <tr key={week}>
            <th scope="row">{week}</th>
            {chart.lines.map((line) => <td key={line.slug}>{line.values[chart.weeks.indexOf(week)].toFixed(1)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
