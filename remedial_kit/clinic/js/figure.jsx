// How the body is drawn: contour, skin, base, muscles with fibres, detail, points; states by pattern; pins; what the patterns mean.
// The chart, the detail tiles and the small figures of Treat are all drawn from here.
import { Component } from "preact";
import { useMemo } from "preact/hooks";
import { regionOf } from "./drawing.js";
import { useId } from "./ids.js";
import { useWidth } from "./screens/pictures.jsx";
import { careOf, drawnAt, findingsElsewhere, isFromSide, keyOf, offsetOf, pinsOf, placeName, spokenState, stateOf } from "./regions.js";
import { still } from "./still.js";

export const BOXES = { two: [-222, -14, 892, 904], one: [-228, -14, 456, 904] };

export const regionsBySlug = (room) => new Map(room.regions.map((region) => [region.slug, region]));

/** 45-degree lines for examined, dots for a finding, level bars for treated; `zoom` keeps them the same size on the screen. */
export function Patterns({ id, zoom = 1 }) {
  const step = 7 / zoom;
  const dot = 5.5 / zoom;
  const bar = 6 / zoom;
  return (
    <defs>
      <pattern id={`${id}-hatch`} width={step} height={step} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2={step} class="rk-hatch" stroke-width={1.7 / zoom} />
      </pattern>
      <pattern id={`${id}-dots`} width={dot} height={dot} patternUnits="userSpaceOnUse" patternTransform="rotate(20)">
        <circle cx={dot / 2} cy={dot / 2} r={1.15 / zoom} class="rk-dots" />
      </pattern>
      <pattern id={`${id}-bars`} width={bar} height={bar} patternUnits="userSpaceOnUse">
        <line x1="0" y1={bar / 2} x2={bar} y2={bar / 2} class="rk-bars" stroke-width={1.5 / zoom} />
      </pattern>
    </defs>
  );
}

const PATTERN_OF = { examined: "hatch", finding: "dots", found: "dots", treated: "bars" };
const SHOWS = ["shape", "state", "care", "isChosen", "isGhost", "isOption", "isCurrent", "label", "placeKey", "isPlain"];

/** One muscle, bone or point. It is drawn again only when its state changes. */
export class Shape extends Component {
  shouldComponentUpdate(next) {
    return SHOWS.some((name) => next[name] !== this.props[name]);
  }

  render({ shape, state, care, isChosen, isGhost, isOption, isCurrent, label, placeKey, pick, isPlain, id }) {
    const says = [state && `is-${state}`, care && `has-${care}`, isChosen && "is-chosen", isOption && "is-option", shape.isCare && "is-care"].filter(Boolean);
    const kind = isGhost ? "ghost" : [shape.kind, ...says].join(" ");
    const option = isOption ? { role: "option", "aria-selected": isChosen, "aria-label": label, tabindex: isCurrent ? 0 : -1, "data-key": placeKey } : { role: "none" };
    const hit = isOption || pick ? { class: "rk-hit", "data-pick": pick } : null;
    if (shape.kind === "point") {
      const [x, y] = shape.drawn;
      return (
        <g class={`rk-shape is-${kind}`} {...option}>
          <circle class="rk-ring" cx={x} cy={y} r="3.6" />
          <circle class="rk-point" cx={x} cy={y} r="1.5" />
          {hit && <circle {...hit} cx={x} cy={y} r="8" />}
        </g>
      );
    }
    const pattern = !isChosen && !isGhost && PATTERN_OF[state];
    return (
      <g class={`rk-shape is-${kind}`} {...option}>
        <path class="rk-fill" d={shape.path} />
        {!isGhost && !isPlain && shape.fibres.map((fibre, index) => <path key={index} class="rk-fibre" d={fibre} />)}
        {pattern && <path class="rk-pattern" d={shape.path} fill={`url(#${id}-${pattern})`} />}
        {(state || care || isChosen) && !isGhost && <path class="rk-edge" d={shape.path} />}
        {hit && <path {...hit} d={shape.path} />}
      </g>
    );
  }
}

/** Contour, skin and base: everything under the muscles. */
class Ground extends Component {
  shouldComponentUpdate(next) {
    return next.part !== this.props.part;
  }

  render({ part, id }) {
    return (
      <>
        <clipPath id={id}>{part.outline.map(({ d }, index) => <path key={index} d={d} />)}</clipPath>
        <g class="rk-contour">{part.outline.map(({ d }, index) => <path key={index} d={d} />)}</g>
        <g class="rk-skin">{part.outline.map(({ d }, index) => <path key={index} d={d} />)}</g>
        <g class="rk-base" clip-path={`url(#${id})`}>{part.outline.map(({ d, isBase }, index) => (isBase ? <path key={index} d={d} /> : null))}</g>
        <g class="rk-skin">{part.outline.map(({ d, isBase }, index) => (isBase ? null : <path key={index} d={d} />))}</g>
      </>
    );
  }
}

class Detail extends Component {
  shouldComponentUpdate(next) {
    return next.part !== this.props.part;
  }

  render({ part }) {
    return (
      <>
        <g class="rk-detail">{part.detail.map((d, index) => <path key={index} d={d} />)}</g>
        <g class="rk-detail-dots">{part.dots.map(([x, y, r], index) => <circle key={index} cx={x} cy={y} r={r} />)}</g>
      </>
    );
  }
}

/** A view that is the mirror of another is drawn as that other, in a mirror. */
export const Mirror = ({ isOn, children }) => <g role="none" transform={isOn ? "scale(-1 1)" : undefined}>{children}</g>;

/** One view of the body, with the shapes of one layer drawn full. */
function DrawnFigure({ id, name, view, drawing, layer, bySlug, chosen, current, t, isChart }) {
  const data = drawing[name];
  const drawShape = (shape) => {
    if (layer === "surface" && shape.layer === "deep") return null;
    const isGhost = layer === "deep" && shape.layer === "surface";
    const region = regionOf(bySlug, shape);
    const isReal = Boolean(region) && !isGhost;
    const isMarked = isReal && !shape.isNear;
    const key = keyOf(name, shape);
    const isOption = Boolean(isChart && isReal);
    return (
      <Shape
        key={`${shape.layer}.${shape.region}.${shape.side}`} id={id} shape={shape} isGhost={isGhost} isOption={isOption} placeKey={key}
        state={isMarked ? stateOf(view, region.slug) : ""} care={isMarked ? careOf(view, region.slug) : ""} isChosen={isReal && region.slug === chosen}
        isCurrent={isOption && key === current} label={isOption ? `${placeName(t, region, shape)}, ${spokenState(t, view, region.slug)}` : undefined}
      />
    );
  };
  return (
    <Mirror isOn={data.isMirrored}>
      {data.parts.map((part, index) => {
        const clip = `${id}-${name}-${index}`;
        return (
          <g key={index} role="none">
            <Ground part={part} id={clip} />
            <g clip-path={`url(#${clip})`} role="none">
              {part.shapes.filter((shape) => shape.layer === "surface").map(drawShape)}
              {part.shapes.filter((shape) => shape.layer === "deep").map(drawShape)}
            </g>
            <Detail part={part} />
          </g>
        );
      })}
      <g role="none">{data.marks.filter((mark) => regionOf(bySlug, mark)).map(drawShape)}</g>
    </Mirror>
  );
}
export const Figure = still(DrawnFigure);

/** The pins of one view: digits outside the body, a leader to the place. Findings are round, steps are square. `overhang` is how many px they may pass the frame. */
export function Pins({ pins, chosen, scale, overhang = 0 }) {
  const radius = 11 * scale;
  return pins.map((pin) => {
    const text = pin.numbers.length > 2 ? `${pin.numbers[0]}+` : pin.numbers.join(",");
    const half = Math.max(radius, (text.length * 7 + 10) * scale * 0.5);
    const x = pin.way * Math.min(Math.abs(pin.at[0]) + half - radius, pin.edge + overhang * scale - half);
    const [fromX, fromY] = pin.from;
    const isLit = pin.slug === chosen && pin.kind === "finding";
    return (
      <g key={`${pin.slug}.${pin.kind}`} class={`rk-pin-mark is-${pin.kind}${isLit ? " is-chosen" : ""}${pin.isOther ? " is-other" : ""}`} data-pin={pin.slug}>
        <line x1={fromX} y1={fromY} x2={x - pin.way * half} y2={pin.at[1]} stroke-width={1.2 * scale} />
        <rect x={x - half} y={pin.at[1] - radius} width={2 * half} height={2 * radius} rx={pin.kind === "finding" ? radius : 4 * scale} stroke-width={1.4 * scale} />
        <text x={x} y={pin.at[1]} font-size={12 * scale} text-anchor="middle" dominant-baseline="central">{text}</text>
      </g>
    );
  });
}

/** The ring round the focused place: a paper line under the focus line, above everything else. */
export function Ring({ shape }) {
  const [x, y] = shape.drawn;
  const lines = ["rk-ring-gap", "rk-ring-line"];
  return lines.map((name) =>
    shape.kind === "point" ? <circle key={name} class={name} cx={x} cy={y} r="8" /> : <path key={name} class={name} d={shape.path} />);
}

/** "Front", "Back", "Right side", "Left side" */
export const viewName = (t, view) => t(isFromSide(view) ? `chart.side.${view}` : `chart.${view}`);

/** What the patterns and the pins mean; of those that come late, only what is on the figure. */
export function Legend({ t, view, pins, isOfSteps }) {
  const states = Object.values(view.examined);
  const shown = isOfSteps ? states.some((seen) => seen.abnormal) ? ["found"] : [] : ["none", "examined", "finding", "chosen"];
  if (states.some((seen) => seen.treated)) shown.push("treated");
  if (pins.some((pin) => pin.kind === "planned")) shown.push("planned");
  if (states.some((seen) => seen.flare)) shown.push("flare");
  if (pins.some((pin) => pin.isOther)) shown.push("other");
  const id = useId();
  const box = { x: 1, y: 1, width: 20, height: 12, rx: 4 };
  const classes = { planned: "has-planned", treated: "is-treated has-treated", found: "is-finding" };
  return (
    <ul class="rk-legend" aria-label={t("chart.legend")}>
      {shown.map((name) => (
        <li key={name}>
          {name === "other" ? (
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" class="rk-pin-mark is-finding is-other"><rect x="1" y="1" width="14" height="14" rx="7" stroke-width="1.4" /></svg>
          ) : (
            <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true" class={`rk-shape is-muscle ${classes[name] || `is-${name}`}`}>
              <Patterns id={`${id}-${name}`} zoom={1.2} />
              <rect class="rk-fill" {...box} />
              {PATTERN_OF[name] && <rect {...box} fill={`url(#${id}-${name}-${PATTERN_OF[name]})`} />}
              <rect class="rk-key-edge" {...box} />
            </svg>
          )}
          {t(`chart.key.${name}`)}
        </li>
      ))}
    </ul>
  );
}

/** Findings that the figure can't show from here, by number and name. */
export function Elsewhere({ t, view, pins, bySlug }) {
  const away = findingsElsewhere(pins, view);
  if (!away.length) return null;
  const slugs = [...new Set(away.map((finding) => finding.region))];
  const numbers = (slug) => away.filter((finding) => finding.region === slug).map((finding) => finding.number).join(", ");
  const names = slugs.map((slug) => `${numbers(slug)} ${(bySlug.get(slug) || { label: slug }).label}`);
  return <p class="rk-elsewhere">{t("chart.elsewhere", { names: names.join("; ") })}</p>;
}

// -- the figures of Treat ---------------------------------------------------------------------------------------

/** A small figure: the half of the body where the region lies, the region lit. A picture, not a control. */
export function MiniBody({ clinic, region: slug }) {
  const { t, room, view, drawing } = clinic;
  const id = useId();
  const bySlug = useMemo(() => regionsBySlug(room), [room]);
  const drawn = drawnAt(drawing, bySlug, slug);
  const at = drawn.find((each) => each.view === "back") || drawn[0];
  if (!at) return null;
  const own = [...drawing[at.view].shapes, ...drawing[at.view].marks].find((shape) => (regionOf(bySlug, shape) || {}).slug === slug);
  const [x, y] = own.centre;
  const top = Math.min(Math.max(y - 190, -12), 480);
  const middle = isFromSide(at.view) ? x : Math.abs(x) < 20 ? 0 : Math.sign(x) * 108;
  return (
    <div class="rk-mini">
      <svg viewBox={`${middle - 108} ${top} 216 420`} role="img" aria-label={t("chart.mini", { label: (bySlug.get(slug) || {}).label || "", view: viewName(t, at.view).toLowerCase() })}>
        <Patterns id={id} />
        <Figure id={id} name={at.view} view={view} drawing={drawing} layer={at.layer || "surface"} bySlug={bySlug} chosen={slug} current={null} t={t} />
      </svg>
    </div>
  );
}

const BAND = { px: 440, round: 170, least: 420 };

/** The band of the body in which the steps lie, from the box of both views. */
function bandOf(pins) {
  const [x, y, width, height] = BOXES.two;
  const heights = pins.flatMap((pin) => [pin.from[1], pin.at[1]]);
  const tall = Math.min(height, Math.max(BAND.least, Math.max(...heights) - Math.min(...heights) + 2 * BAND.round));
  const middle = (Math.max(...heights) + Math.min(...heights)) / 2;
  return [x, Math.min(Math.max(middle - tall / 2, y), y + height - tall), width, tall];
}

/** Where this visit's steps lie, front and back, by pattern and number. A picture, not a control. */
export function BlendBody({ clinic }) {
  const { t, room, view, drawing } = clinic;
  const id = useId();
  const bySlug = useMemo(() => regionsBySlug(room), [room]);
  const [frame, width] = useWidth(BAND.px);
  const views = ["front", "back"];
  const scale = BOXES.two[2] / width;
  const pins = pinsOf(drawing, bySlug, views, "surface", view, 25 * scale, ["step", "planned"]);
  if (!pins.length) return null;
  const spoken = pins.map((pin) => `${(bySlug.get(pin.slug) || {}).label}: ${spokenState(t, view, pin.slug)}`).join("; ");
  const box = bandOf(pins);
  return (
    <figure class="rk-blend-body" ref={frame}>
      <svg viewBox={box.join(" ")} style={{ aspectRatio: `${box[2]} / ${box[3]}` }} role="img" aria-label={t("chart.blend", { steps: spoken })}>
        <Patterns id={id} />
        {views.map((name) => (
          <g key={name} transform={`translate(${offsetOf(name, views)} 0)`}>
            <Figure id={id} name={name} view={view} drawing={drawing} layer="surface" bySlug={bySlug} chosen={null} current={null} t={t} />
            <Pins pins={pins.filter((pin) => pin.view === name)} scale={scale} />
          </g>
        ))}
      </svg>
      <figcaption><Legend t={t} view={view} pins={pins} isOfSteps /></figcaption>
    </figure>
  );
}
