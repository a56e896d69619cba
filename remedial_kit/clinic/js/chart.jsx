// The body chart: two views beside each other or one, one Tab stop, regions as options, the name of what is pointed at or focused.
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { BOXES, Elsewhere, Figure, Legend, Mirror, Patterns, Pins, Ring, regionsBySlug, viewName } from "./figure.jsx";
import { useId } from "./ids.js";
import { Choice } from "./parts.jsx";
import { headToFoot, isFromSide, layerOf, nearestThatWay, neighbours, offsetOf, pairOf, pinsOf, placeName, placesOf, sameOn, spokenState, typedAhead, viewAfter } from "./regions.js";
import { useWidth } from "./screens/pictures.jsx";
import { sameClinic, still } from "./still.js";

const TYPING_PAUSE_MS = 900;
const NEIGHBOURS = 4;
const TAP_REACH = 34;
const PIN_OVERHANG = 14;

/** The side that a look from the side begins with: that of the chosen region, else that of the complaint. */
function ownSide({ room, view }) {
  const picked = (view.draft.chosen || {}).region;
  const region = room.regions.find((each) => each.slug === picked);
  return (region && region.side) || (/\bleft\b/i.test(room.client.area_line) ? "left" : "right");
}

/** Which view and which layer the chart shows; from the side there is one layer, and a word says so. */
export function ChartTools({ clinic }) {
  const { t, view, size } = clinic;
  const picked = view.draft.chosen || {};
  const shown = picked.view || "front";
  const isSide = isFromSide(shown);
  const turn = (next) => clinic.setDraft({ chosen: { ...picked, view: next } });
  const narrow = ["front", "back", "right", "left"].map((value) => ({ value, label: t(`chart.turn.${value}`) }));
  const wide = ["both", "sides"].map((value) => ({ value, label: t(`chart.${value}`) }));
  return (
    <>
      {size === "narrow"
        ? <Choice label={t("chart.view")} value={shown} options={narrow} onChange={turn} />
        : <Choice label={t("chart.view")} value={isSide ? "sides" : "both"} options={wide} onChange={(next) => turn(next === "both" ? "front" : ownSide(clinic))} />}
      {isSide ? <p class="rk-one-layer">{t("chart.one_layer")}</p> : (
        <Choice
          label={t("chart.layer")} value={picked.deep ? "deep" : "surface"} onChange={(layer) => clinic.setDraft({ chosen: { ...picked, deep: layer === "deep" } })}
          options={["surface", "deep"].map((value) => ({ value, label: t(`chart.${value}`) }))}
        />
      )}
    </>
  );
}

function DrawnBodyChart({ clinic, onEscape }) {
  const { t, room, view, drawing, size } = clinic;
  const picked = view.draft.chosen || {};
  const id = useId();
  const bySlug = useMemo(() => regionsBySlug(room), [room]);
  const isSingle = size === "narrow";
  const shownView = picked.view || "front";
  const views = isSingle ? [shownView] : pairOf(shownView);
  const layer = layerOf(picked, views);
  const places = useMemo(() => placesOf(drawing, bySlug, views, layer), [drawing, bySlug, views.join(), layer]);
  const [current, setCurrent] = useState(null);
  const [isFocused, setFocused] = useState(false);
  const [pointed, setPointed] = useState(null);
  const [frame, width] = useWidth(500);
  const svg = useRef(null);
  const typing = useRef({ text: "", at: 0 });
  const wanted = useRef(null);
  const firstSide = useRef(null); // the side that V came to first

  const now = places.find((place) => place.key === current) || places.find((place) => place.region.slug === picked.region) || headToFoot(places)[0];
  const box = isSingle ? BOXES.one : BOXES.two;
  const scale = box[2] / Math.max(width, 1);

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
  const flip = () => {
    if (!isFromSide(now.view)) firstSide.current = null;
    const next = viewAfter(now, firstSide.current || now.view);
    firstSide.current = firstSide.current || (isFromSide(now.view) ? now.view : isFromSide(next) ? next : null);
    if (!views.includes(next)) clinic.setDraft({ chosen: { ...picked, view: next } });
    focusOn(sameOn(drawing, bySlug, now, next, layerOf(picked, [next])));
    clinic.say(t("chart.say.view", { view: viewName(t, next) }));
  };
  const flipDeep = () => {
    if (isFromSide(shownView)) {
      clinic.say(t("chart.one_layer"));
      return;
    }
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
    focusOn(typedAhead(headToFoot(places), now, typing.current.text));
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
  const onPointerOver = (event) => {
    const element = event.pointerType === "mouse" && event.target.closest("[data-key]");
    setPointed(element ? element.dataset.key : null);
  };
  const pins = pinsOf(drawing, bySlug, views, layer, view, 26 * scale);
  const viewWords = isSingle ? viewName(t, shownView) : t(isFromSide(shownView) ? "chart.sides" : "chart.both");
  const label = t("chart.label", { view: viewWords.toLowerCase(), layer: t(`chart.${layer}`).toLowerCase() });
  const left = (x) => `${(100 * (x - box[0])) / box[2]}%`;
  const top = (y) => `${(100 * (y - box[1])) / box[3]}%`;
  const named = places.find((place) => place.key === pointed) || (isFocused ? now : null);
  return (
    <div class="rk-chart" ref={frame}>
      <div class="rk-chart-picture">
        <svg
          ref={svg} viewBox={box.join(" ")} role="listbox" tabindex="-1" aria-label={label} aria-describedby={`${id}-how`}
          onKeyDown={onKeyDown} onClick={onClick} onFocusIn={onFocusIn} onFocusOut={() => setFocused(false)} onPointerOver={onPointerOver} onPointerLeave={() => setPointed(null)}
        >
          <Patterns id={id} />
          {views.map((name) => (
            <g key={name} role="none" transform={`translate(${offsetOf(name, views)} 0)`}>
              <Figure id={id} name={name} view={view} drawing={drawing} layer={layer} bySlug={bySlug} chosen={picked.region} current={now && now.key} t={t} isChart />
              <g aria-hidden="true"><Pins pins={pins.filter((pin) => pin.view === name)} chosen={picked.region} scale={scale} overhang={PIN_OVERHANG} /></g>
              {isFocused && now && now.view === name && <g aria-hidden="true"><Mirror isOn={drawing[name].isMirrored}><Ring shape={now.shape} /></Mirror></g>}
            </g>
          ))}
        </svg>
        <div class="rk-chart-words" aria-hidden="true">
          {views.map((name, index) => {
            const x = index ? 440 : 0;
            const height = top(isFromSide(name) ? 872 : 112);
            return (
              <span key={name}>
                {!(isSingle && !isFromSide(name)) && <b style={{ left: left(x - 208), top: 0 }}>{viewName(t, name)}</b>}
                <b style={{ left: left(x - 208), top: height }}>{t(`chart.edge.${name}.first`)}</b>
                <b class="is-end" style={{ left: left(x + 200), top: height }}>{t(`chart.edge.${name}.second`)}</b>
              </span>
            );
          })}
          {named && (
            <span class={`rk-chart-name${named.x > box[0] + box[2] / 2 ? " is-left" : ""}`} style={{ left: left(named.x), top: top(named.y) }}>
              <strong>{placeName(t, named.region, named.shape)}</strong>{spokenState(t, view, named.region.slug)}
            </span>
          )}
        </div>
      </div>
      <p class="rb-hidden" id={`${id}-how`}>{t("chart.how")}</p>
      {isSingle && <Nearby clinic={clinic} places={places} chosen={picked.region} />}
      <Legend t={t} view={view} pins={pins} />
      <Elsewhere t={t} view={view} pins={pins} bySlug={bySlug} />
    </div>
  );
}
export const BodyChart = still(DrawnBodyChart, sameClinic);

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
