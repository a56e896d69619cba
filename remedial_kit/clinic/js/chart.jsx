// The body figure: both views on one drawing, one Tab stop, regions as options; the detail tile with its leader labels;
// the small figure that Treat shows. Layers from below: contour, skin, base, muscles with fibres, detail, points, focus, pins.
import { Component } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { regionOf } from "./drawing.js";
import { useId } from "./ids.js";
import {
  BACK_OFFSET, drawnAt, headToFoot, isTwoSided, nearestThatWay, neighbours, pinsOf, placesOf, sidedCentre, spokenState, stateOf, tileFor, tileNamed, tilesBeside, typedAhead,
} from "./regions.js";
import { useWidth } from "./screens/pictures.jsx";

const TYPING_PAUSE_MS = 900;
const NEIGHBOURS = 4;
const TAP_REACH = 34;
const FIGURE_HALF = 228;
const PIN_OVERHANG = 14;
const OTHER_TILES = 2;
const BOXES = { both: [-222, -14, 892, 904], front: [-228, -14, 456, 904], back: [-228, -14, 456, 904] };

export const regionsBySlug = (room) => new Map(room.regions.map((region) => [region.slug, region]));

/** 45-degree lines for examined, dots for a finding; `zoom` keeps them the same size on the screen. */
function Patterns({ id, zoom = 1 }) {
  const step = 7 / zoom;
  const dot = 5.5 / zoom;
  return (
    <defs>
      <pattern id={`${id}-hatch`} width={step} height={step} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2={step} class="rk-hatch" stroke-width={1.7 / zoom} />
      </pattern>
      <pattern id={`${id}-dots`} width={dot} height={dot} patternUnits="userSpaceOnUse" patternTransform="rotate(20)">
        <circle cx={dot / 2} cy={dot / 2} r={1.15 / zoom} class="rk-dots" />
      </pattern>
    </defs>
  );
}

const PATTERN_OF = { examined: "hatch", finding: "dots" };

/** One muscle, bone or point. It is drawn again only when its state changes. */
class Shape extends Component {
  shouldComponentUpdate(next) {
    return ["shape", "state", "isChosen", "isGhost", "isOption", "isCurrent", "label", "placeKey"].some((name) => next[name] !== this.props[name]);
  }

  render({ shape, state, isChosen, isGhost, isOption, isCurrent, label, placeKey, id }) {
    const kind = isGhost ? "ghost" : `${shape.kind}${state ? ` is-${state}` : ""}${isChosen ? " is-chosen" : ""}${isOption ? " is-option" : ""}`;
    const option = isOption ? { role: "option", "aria-selected": isChosen, "aria-label": label, tabindex: isCurrent ? 0 : -1, "data-key": placeKey } : { role: "none" };
    if (shape.kind === "point") {
      const [x, y] = shape.centre;
      return (
        <g class={`rk-shape is-${kind}`} {...option}>
          <circle class="rk-ring" cx={x} cy={y} r="3.2" />
          <circle class="rk-point" cx={x} cy={y} r="1.6" />
          {isOption && <circle class="rk-hit" cx={x} cy={y} r="8" />}
        </g>
      );
    }
    const pattern = !isChosen && !isGhost && PATTERN_OF[state];
    return (
      <g class={`rk-shape is-${kind}`} {...option}>
        <path class="rk-fill" d={shape.path} />
        {!isGhost && shape.fibres.map((fibre, index) => <path key={index} class="rk-fibre" d={fibre} />)}
        {pattern && <path d={shape.path} fill={`url(#${id}-${pattern})`} />}
        {(state || isChosen) && !isGhost && <path class="rk-edge" d={shape.path} />}
        {isOption && <path class="rk-hit" d={shape.path} />}
      </g>
    );
  }
}

/** Contour, skin and base: everything under the muscles. */
class Ground extends Component {
  shouldComponentUpdate(next) {
    return next.view !== this.props.view;
  }

  render({ view, id }) {
    return (
      <>
        <clipPath id={id}>{view.outline.map((part, index) => <path key={index} d={part.d} />)}</clipPath>
        <g class="rk-contour">{view.outline.map((part, index) => <path key={index} d={part.d} />)}</g>
        <g class="rk-skin">{view.outline.map((part, index) => <path key={index} d={part.d} />)}</g>
        <g class="rk-base" clip-path={`url(#${id})`}>{view.outline.map((part, index) => (part.isBase ? <path key={index} d={part.d} /> : null))}</g>
        <g class="rk-skin">{view.outline.map((part, index) => (part.isBase ? null : <path key={index} d={part.d} />))}</g>
      </>
    );
  }
}

class Detail extends Component {
  shouldComponentUpdate(next) {
    return next.view !== this.props.view;
  }

  render({ view }) {
    return (
      <>
        <g class="rk-detail">{view.detail.map((d, index) => <path key={index} d={d} />)}</g>
        <g class="rk-detail-dots">{view.dots.map(([x, y, r], index) => <circle key={index} cx={x} cy={y} r={r} />)}</g>
      </>
    );
  }
}

/** One view of the body, with the shapes of one layer drawn full. */
function Figure({ id, name, view, drawing, layer, bySlug, chosen, current, t, isChart }) {
  const data = drawing[name];
  const clip = `${id}-${name}-clip`;
  const drawShape = (shape) => {
    const isGhost = layer === "deep" && shape.layer === "surface";
    if (layer === "surface" && shape.layer === "deep") return null;
    const region = regionOf(bySlug, shape);
    const key = `${name}.${shape.kind === "point" ? "point" : layer}.${shape.region}.${shape.side}`;
    const isOption = Boolean(isChart && region && !isGhost);
    return (
      <Shape
        key={`${shape.layer}.${shape.region}.${shape.side}`} id={id} shape={shape} isGhost={isGhost} isOption={isOption} placeKey={key}
        state={region && !isGhost ? stateOf(view, region.slug) : ""} isChosen={Boolean(region && region.slug === chosen && !isGhost)}
        isCurrent={isOption && key === current} label={isOption ? `${region.label}, ${spokenState(t, view, region.slug)}` : undefined}
      />
    );
  };
  const surface = data.shapes.filter((shape) => shape.layer === "surface");
  const deep = data.shapes.filter((shape) => shape.layer === "deep");
  const marks = data.marks.filter((mark) => regionOf(bySlug, mark));
  return (
    <>
      <Ground view={data} id={clip} />
      <g clip-path={`url(#${clip})`} role="none">
        {surface.map(drawShape)}
        {deep.map(drawShape)}
      </g>
      <Detail view={data} />
      <g role="none">{marks.map(drawShape)}</g>
    </>
  );
}

/** The pins of one view: digits outside the body, a leader to the place. */
function Pins({ pins, chosen, scale }) {
  const radius = 11 * scale;
  return pins.map((pin) => {
    const text = pin.numbers.length > 2 ? `${pin.numbers[0]}+` : pin.numbers.join(",");
    const half = Math.max(radius, (text.length * 7 + 10) * scale * 0.5);
    const x = pin.way * Math.min(Math.abs(pin.at[0]) + half - radius, FIGURE_HALF + PIN_OVERHANG * scale - half);
    const [fromX, fromY] = pin.from;
    return (
      <g key={pin.slug} class={`rk-pin-mark${pin.slug === chosen ? " is-chosen" : ""}`}>
        <line x1={fromX} y1={fromY} x2={x - pin.way * half} y2={pin.at[1]} stroke-width={1.2 * scale} />
        <rect x={x - half} y={pin.at[1] - radius} width={2 * half} height={2 * radius} rx={radius} />
        <text x={x} y={pin.at[1]} font-size={12 * scale} text-anchor="middle" dominant-baseline="central">{text}</text>
      </g>
    );
  });
}

/** The ring round the focused place: a paper line under the focus line, above everything else. */
function Ring({ place }) {
  if (!place) return null;
  const { shape } = place;
  const [x, y] = shape.centre;
  const lines = ["rk-ring-gap", "rk-ring-line"];
  return lines.map((name) =>
    shape.kind === "point" ? <circle key={name} class={name} cx={x} cy={y} r="8" /> : <path key={name} class={name} d={shape.path} />);
}

export function BodyChart({ clinic, onEscape }) {
  const { t, room, view, drawing, size } = clinic;
  const picked = view.draft.chosen || {};
  const id = useId();
  const bySlug = useMemo(() => regionsBySlug(room), [room]);
  const isSingle = size === "narrow";
  const single = picked.view || "front";
  const views = isSingle ? [single] : ["front", "back"];
  const layer = picked.deep ? "deep" : "surface";
  const places = useMemo(() => placesOf(drawing, bySlug, views, layer), [drawing, bySlug, views.join(), layer]);
  const [current, setCurrent] = useState(null);
  const [isFocused, setFocused] = useState(false);
  const [frame, width] = useWidth(500);
  const svg = useRef(null);
  const typing = useRef({ text: "", at: 0 });
  const wanted = useRef(null);

  const now = places.find((place) => place.key === current) || places.find((place) => place.region.slug === picked.region) || headToFoot(places)[0];
  const box = isSingle ? BOXES[single] : BOXES.both;
  const scale = box[2] / Math.max(width, 1);
  const offset = (name) => (name === "back" && !isSingle ? BACK_OFFSET : 0);

  const focusOn = (place) => {
    if (!place) return;
    setCurrent(place.key);
    wanted.current = place.key;
  };
  useLayoutEffect(() => {
    if (!wanted.current || !svg.current) return;
    const element = svg.current.querySelector(`[data-key="${wanted.current}"]`);
    wanted.current = null;
    if (element) element.focus();
  });
  const choose = (place) => clinic.chooseRegion(place.region.slug);
  /** The same region on the other view, else the place there that is nearest. */
  const otherSide = () => {
    const other = now && now.view === "front" ? "back" : "front";
    const all = isSingle ? placesOf(drawing, bySlug, [other], layer) : places.filter((place) => place.view === other);
    const x = now ? -now.shape.centre[0] : 0;
    const near = [...all].sort((a, b) => Math.hypot(a.shape.centre[0] - x, a.y - now.y) - Math.hypot(b.shape.centre[0] - x, b.y - now.y))[0];
    return { other, place: all.find((place) => now && place.region.slug === now.region.slug) || near };
  };
  const flip = () => {
    const { other, place } = otherSide();
    if (isSingle) clinic.setDraft({ chosen: { ...picked, view: other } });
    focusOn(place);
    clinic.say(t("chart.say.view", { view: t(`chart.${other}`) }));
  };
  const flipDeep = () => {
    clinic.setDraft({ chosen: { ...picked, deep: !picked.deep } });
    const next = placesOf(drawing, bySlug, views, picked.deep ? "surface" : "deep");
    const near = [...next].sort((a, b) => Math.hypot(a.x - now.x, a.y - now.y) - Math.hypot(b.x - now.x, b.y - now.y))[0];
    focusOn(next.find((place) => place.region.slug === now.region.slug && place.view === now.view) || near);
    clinic.say(t("chart.say.layer", { layer: t(picked.deep ? "chart.surface" : "chart.deep") }));
  };
  const leave = () => {
    wanted.current = null;
    onEscape();
  };
  const typeAhead = (letter) => {
    const isNew = Date.now() - typing.current.at > TYPING_PAUSE_MS;
    typing.current = { text: (isNew ? "" : typing.current.text) + letter, at: Date.now() };
    focusOn(typedAhead(places, now, typing.current.text));
  };
  const onKeyDown = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !now) return;
    const { key } = event;
    const isTyping = Date.now() - typing.current.at <= TYPING_PAUSE_MS;
    const ordered = () => headToFoot(places);
    if (key.startsWith("Arrow")) focusOn(nearestThatWay(places, now, key));
    else if (key === "Home") focusOn(ordered()[0]);
    else if (key === "End") focusOn(ordered()[places.length - 1]);
    else if (key === "Enter" || (key === " " && !isTyping)) choose(now);
    else if (key === "Escape") leave();
    else if (key === "v" && !isTyping) flip();
    else if (key === "d" && !isTyping) flipDeep();
    else if (/^[a-z ]$/i.test(key)) typeAhead(key.toLowerCase());
    else return;
    event.preventDefault();
    if (key === "Escape") event.stopPropagation();
  };
  const placeAt = (event) => {
    const element = event.target.closest("[data-key]");
    if (element) return places.find((place) => place.key === element.dataset.key);
    const area = svg.current.getBoundingClientRect();
    const x = box[0] + (event.clientX - area.left) * (box[2] / area.width);
    const y = box[1] + (event.clientY - area.top) * (box[3] / area.height);
    const near = [...places].sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0];
    return near && Math.hypot(near.x - x, near.y - y) < TAP_REACH ? near : null;
  };
  const onClick = (event) => {
    const place = placeAt(event);
    if (!place) return;
    setCurrent(place.key);
    choose(place);
  };
  const onFocusIn = (event) => {
    const element = event.target.closest("[data-key]");
    if (element) setCurrent(element.dataset.key);
    setFocused(Boolean(element) && event.target.matches(":focus-visible"));
  };
  const pins = pinsOf(places, view, 26 * scale);
  const viewWords = isSingle ? t(`chart.${single}`) : t("chart.both");
  const label = t("chart.label", { view: viewWords.toLowerCase(), layer: t(`chart.${layer}`).toLowerCase() });
  const left = (x) => `${(100 * (x - box[0])) / box[2]}%`;
  const top = (y) => `${(100 * (y - box[1])) / box[3]}%`;
  return (
    <div class="rk-chart" ref={frame}>
      <svg
        ref={svg} viewBox={box.join(" ")} role="listbox" tabindex="-1" aria-label={label} aria-describedby={`${id}-how`}
        onKeyDown={onKeyDown} onClick={onClick} onFocusIn={onFocusIn} onFocusOut={() => setFocused(false)}
      >
        <Patterns id={id} />
        {views.map((name) => (
          <g key={name} role="none" transform={offset(name) ? `translate(${offset(name)} 0)` : undefined}>
            <Figure id={id} name={name} view={view} drawing={drawing} layer={layer} bySlug={bySlug} chosen={picked.region} current={now && now.key} t={t} isChart />
            <g aria-hidden="true"><Pins pins={pins.filter((pin) => pin.view === name)} chosen={picked.region} scale={scale} /></g>
            {isFocused && now && now.view === name && <g aria-hidden="true"><Ring place={now} /></g>}
          </g>
        ))}
      </svg>
      <div class="rk-chart-words" aria-hidden="true">
        {views.map((name) => {
          const x = offset(name);
          const [first, second] = name === "front" ? ["chart.r", "chart.l"] : ["chart.l", "chart.r"];
          return (
            <span key={name}>
              {!isSingle && <b style={{ left: left(x - 208), top: 0 }}>{t(`chart.${name}`)}</b>}
              <b style={{ left: left(x - 208), top: top(112) }}>{t(first)}</b>
              <b class="is-end" style={{ left: left(x + 200), top: top(112) }}>{t(second)}</b>
            </span>
          );
        })}
        {isFocused && now && (
          <span class={`rk-chart-name${now.x > box[0] + box[2] / 2 ? " is-left" : ""}`} style={{ left: left(now.x), top: top(now.y) }}>
            <strong>{now.region.name}</strong>{[now.region.side && t(`chart.${now.region.side}`), spokenState(t, view, now.region.slug)].filter(Boolean).join(", ")}
          </span>
        )}
      </div>
      <p class="rb-hidden" id={`${id}-how`}>{t("chart.how")}</p>
      {isSingle && <Nearby clinic={clinic} places={places} chosen={picked.region} />}
    </div>
  );
}

/** Under the narrow figure: the places beside the chosen one, by name, as fingers are wider than muscles. */
function Nearby({ clinic, places, chosen }) {
  const here = places.find((place) => place.region.slug === chosen);
  if (!here) return null;
  return (
    <p class="rk-nearby">
      <span>{clinic.t("chart.nearby")}</span>
      {neighbours(places, here, NEIGHBOURS).map((place) => (
        <button key={place.key} type="button" onClick={() => clinic.chooseRegion(place.region.slug)}>{place.region.short || place.region.name}</button>
      ))}
    </p>
  );
}

export function Legend({ t, view }) {
  const states = Object.values(view.examined);
  const shown = ["none", "examined", "finding", "chosen"];
  if (states.some((seen) => seen.treated)) shown.push("treated");
  if (states.some((seen) => seen.flare)) shown.push("flare");
  const id = useId();
  return (
    <ul class="rk-legend" aria-label={t("chart.legend")}>
      {shown.map((name) => (
        <li key={name}>
          <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true" class={`rk-shape is-muscle is-${name}`}>
            <Patterns id={`${id}-${name}`} zoom={1.2} />
            <rect class="rk-fill" x="1" y="1" width="20" height="12" rx="4" />
            {PATTERN_OF[name] && <rect x="1" y="1" width="20" height="12" rx="4" fill={`url(#${id}-${name}-${PATTERN_OF[name]})`} />}
            <rect class="rk-key-edge" x="1" y="1" width="20" height="12" rx="4" />
          </svg>
          {t(`chart.key.${name}`)}
        </li>
      ))}
    </ul>
  );
}

// -- detail tiles ------------------------------------------------------------------------------------------

const TILE = { width: 300, height: 224, drawn: 160, labelX: 169, gap: 19, most: 8 };
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Right elbow, outer side" */
export function tileName(t, tile, side) {
  const plain = tile.name.replace(/ \((right|left surface, right deep)\)$/, "");
  return isTwoSided(tile) ? plain : capital(`${t(`chart.${side}`)} ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`);
}

/** The part of a tile round a place, as {x, y, zoom}. */
function cropOf(tile, centre) {
  const [, , width, height] = tile.box;
  const zoom = Math.min(Math.max(300 / width, 0.8), 1.15);
  const seenWide = TILE.drawn / zoom;
  const seenHigh = TILE.height / zoom;
  const hold = (value, low, high) => Math.min(Math.max(value, low), Math.max(low, high));
  return { x: hold(centre[0] - seenWide / 2, 0, width - seenWide), y: hold(centre[1] - seenHigh * 0.6, 0, height - seenHigh), zoom };
}

/** Labels beside the crop, each level with its place, pushed apart so that none lies on another. */
function labelsOf({ tile, side, crop, bySlug, chosen }) {
  const seen = new Set();
  const labels = [];
  for (const part of [...tile.marks, ...tile.shapes]) {
    const sided = isTwoSided(tile) ? part : { ...part, side };
    const region = regionOf(bySlug, sided);
    if (!region || seen.has(region.slug)) continue;
    const [x, y] = sidedCentre(tile, part, side);
    const at = [(x - crop.x) * crop.zoom, (y - crop.y) * crop.zoom];
    const isInside = at[0] > 2 && at[0] < TILE.drawn - 2 && at[1] > 4 && at[1] < TILE.height - 4;
    if (!isInside) continue;
    seen.add(region.slug);
    const isChosen = region.slug === chosen;
    labels.push({ region, at, y: at[1], isChosen, rank: isChosen ? 0 : part.kind === "point" ? 1 : part.kind === "muscle" ? 1.5 : part.kind === "under" ? 3 : 2 });
  }
  labels.sort((a, b) => a.rank - b.rank || Math.abs(a.y - TILE.height / 2) - Math.abs(b.y - TILE.height / 2));
  const kept = labels.slice(0, TILE.most).sort((a, b) => a.y - b.y);
  const low = 12;
  const high = TILE.height - 10;
  kept.forEach((label, index) => { label.y = Math.max(label.y, index ? kept[index - 1].y + TILE.gap : low); });
  for (let index = kept.length - 1; index >= 0; index -= 1)
    kept[index].y = Math.min(kept[index].y, index === kept.length - 1 ? high : kept[index + 1].y - TILE.gap);
  return kept;
}

function TileDrawing({ id, tile, side, bySlug, view, chosen, zoom = 1 }) {
  const isMirrored = side === "left" && !isTwoSided(tile);
  const clip = `${id}-tile-clip`;
  const part = (shape) => {
    const region = regionOf(bySlug, isTwoSided(tile) ? shape : { ...shape, side });
    return (
      <Shape
        key={`${shape.region}.${shape.side}.${shape.kind}`} id={id} shape={shape} isGhost={false} isOption={false} placeKey=""
        state={region ? stateOf(view, region.slug) : ""} isChosen={Boolean(region && region.slug === chosen)}
      />
    );
  };
  return (
    <g transform={isMirrored ? `translate(${tile.box[2]} 0) scale(-1 1)` : undefined}>
      <Patterns id={id} zoom={zoom} />
      <clipPath id={clip}>{tile.outline.map((d, index) => <path key={index} d={d} />)}</clipPath>
      <g class="rk-contour is-tile">{tile.outline.map((d, index) => <path key={index} d={d} />)}</g>
      <g class="rk-skin">{tile.outline.map((d, index) => <path key={index} d={d} />)}</g>
      <g clip-path={`url(#${clip})`}>
        <g class="rk-base">{tile.base.map((d, index) => <path key={index} d={d} />)}</g>
        <g class="rk-skin">{tile.skin.map((d, index) => <path key={index} d={d} />)}</g>
        {tile.shapes.map(part)}
        <g class="rk-detail">{tile.detail.map((d, index) => <path key={index} d={d} />)}</g>
        <g class="rk-detail-dots">{tile.dots.map(([x, y, r], index) => <circle key={index} cx={x} cy={y} r={r} />)}</g>
      </g>
      {tile.marks.filter((mark) => regionOf(bySlug, isTwoSided(tile) ? mark : { ...mark, side })).map(part)}
    </g>
  );
}

/** The chosen area enlarged, with leader labels; a click on a label chooses, as the chart, the list and the search do. */
export function DetailTile({ clinic, tile, side }) {
  const { t, room, view } = clinic;
  const id = useId();
  const bySlug = useMemo(() => regionsBySlug(room), [room]);
  const chosen = (view.draft.chosen || {}).region;
  const chosenPart = [...tile.marks, ...tile.shapes].find((part) => {
    const region = regionOf(bySlug, isTwoSided(tile) ? part : { ...part, side });
    return region && region.slug === chosen;
  });
  const middle = [...tile.shapes].filter((part) => regionOf(bySlug, { ...part, side }));
  const mean = (index) => middle.reduce((sum, part) => sum + sidedCentre(tile, part, side)[index], 0) / Math.max(middle.length, 1);
  const crop = cropOf(tile, chosenPart ? sidedCentre(tile, chosenPart, side) : [mean(0), mean(1)]);
  const labels = labelsOf({ tile, side, crop, bySlug, chosen });
  return (
    <figure class={`rk-tile is-open${chosenPart ? " is-chosen" : ""}`}>
      <figcaption><b>{tileName(t, tile, side)}</b><span>{t("chart.closer")}</span></figcaption>
      <svg viewBox={`0 0 ${TILE.width} ${TILE.height}`} aria-hidden="true">
        <clipPath id={`${id}-frame`}><rect x="0" y="0" width={TILE.drawn} height={TILE.height} /></clipPath>
        <g clip-path={`url(#${id}-frame)`}>
          <g transform={`scale(${crop.zoom}) translate(${-crop.x} ${-crop.y})`}>
            <TileDrawing id={id} tile={tile} side={side} bySlug={bySlug} view={view} chosen={chosen} zoom={crop.zoom} />
          </g>
        </g>
        {labels.map((label) => (
          <g key={label.region.slug} class={`rk-leader${label.isChosen ? " is-chosen" : ""}`} onClick={() => clinic.chooseRegion(label.region.slug)}>
            <path class="rk-leader-gap" d={`M${label.at[0]} ${label.at[1]}L${TILE.labelX - 12} ${label.y}H${TILE.labelX - 4}`} />
            <path d={`M${label.at[0]} ${label.at[1]}L${TILE.labelX - 12} ${label.y}H${TILE.labelX - 4}`} />
            <circle cx={label.at[0]} cy={label.at[1]} r="2.2" />
            <rect class="rk-leader-hit" x={TILE.labelX - 4} y={label.y - TILE.gap / 2} width={TILE.width - TILE.labelX + 4} height={TILE.gap} />
            <text x={TILE.labelX} y={label.y} dominant-baseline="central" font-size="12">{label.region.short || label.region.name}</text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** The detail under the figure: the tile of the chosen place, and the other tiles of this client to open instead. */
export function Tiles({ clinic }) {
  const { t, room, view, drawing } = clinic;
  const picked = view.draft.chosen || {};
  const region = room.regions.find((each) => each.slug === picked.region);
  const side = (region && region.side) || room.client.side;
  const fitting = region ? tileFor(drawing, room, region.base) : null;
  const open = drawing.tiles.find((tile) => tile.slug === picked.tile) || fitting || tileNamed(drawing, room.client.area_line);
  const id = useId();
  const bySlug = useMemo(() => regionsBySlug(room), [room]);
  const others = useMemo(() => (open ? tilesBeside(drawing, room, open).slice(0, OTHER_TILES) : []), [drawing, room, open]);
  if (!open) return null;
  return (
    <div class="rk-tiles">
      <DetailTile clinic={clinic} tile={open} side={side} />
      {others.map((tile) => (
        <button key={tile.slug} type="button" class="rk-tile" onClick={() => clinic.setDraft({ chosen: { ...picked, tile: tile.slug } })}>
          <b>{tileName(t, tile, side)}</b>
          <svg viewBox={tile.box.join(" ")} aria-hidden="true">
            <TileDrawing id={`${id}-${tile.slug}`} tile={tile} side={side} bySlug={bySlug} view={view} chosen={picked.region} />
          </svg>
        </button>
      ))}
    </div>
  );
}

/** A small figure for Treat: the half of the body where the region lies, the region lit. A picture, not a control. */
export function MiniBody({ clinic, region: slug }) {
  const { t, room, view, drawing } = clinic;
  const id = useId();
  const bySlug = useMemo(() => regionsBySlug(room), [room]);
  if (!drawing) return null;
  const at = drawnAt(drawing, bySlug, slug);
  const name = at.views.includes("back") ? "back" : at.views[0];
  if (!name) return null;
  const layer = at.layers.includes("surface") ? "surface" : "deep";
  const own = [...drawing[name].shapes, ...drawing[name].marks].filter((shape) => (regionOf(bySlug, shape) || {}).slug === slug);
  const [x, y] = own[0].centre;
  const top = Math.min(Math.max(y - 190, -12), 480);
  const middle = Math.abs(x) < 20 ? 0 : Math.sign(x) * 108;
  return (
    <div class="rk-mini">
      <svg viewBox={`${middle - 108} ${top} 216 420`} role="img" aria-label={t("chart.mini", { label: (bySlug.get(slug) || {}).label || "", view: t(`chart.${name}`).toLowerCase() })}>
        <Patterns id={id} />
        <Figure id={id} name={name} view={view} drawing={drawing} layer={layer} bySlug={bySlug} chosen={slug} current={null} t={t} />
      </svg>
    </div>
  );
}

