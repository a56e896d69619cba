// What the chart, the list and the search know about a region: its places on the drawing, its state, its neighbours, its pins.
import { isWithin, regionOf } from "./drawing.js";

/** The views that stand beside each other where there is width for two. */
export const PAIRS = [["front", "back"], ["right", "left"]];
export const pairOf = (view) => PAIRS.find((pair) => pair.includes(view)) || PAIRS[0];
export const isFromSide = (view) => PAIRS[1].includes(view);

const SECOND = 440;
const ASIDE = 15; // the plumb line of a side view stands this far behind the middle, so that hand and pins have room
/** How far a view is moved to the right: when it is alone, and when it stands in its pair. */
const OFFSETS = { front: [0, 0], back: [0, SECOND], right: [-ASIDE, -ASIDE], left: [ASIDE, SECOND + ASIDE] };
export const offsetOf = (view, views) => OFFSETS[view][views.length > 1 ? 1 : 0];

/** The layer that is shown: from the side only the surface is drawn. */
export const layerOf = (picked, views) => (picked.deep && !views.some(isFromSide) ? "deep" : "surface");

const isShown = (shape, layer) => shape.kind === "point" || shape.layer === layer;
export const keyOf = (view, shape) => `${view}.${shape.kind === "point" ? "point" : shape.layer}.${shape.region}.${shape.side}`;

/** "Lateral epicondyle, right", or "Heel pad, with Heel, right" for a part that is examined with its region. */
export function placeName(t, region, shape) {
  return isWithin(region, shape) ? t("chart.with", { part: shape.name, region: region.label }) : region.label;
}

/**
 * The places on the drawing that can be chosen: one for each shape or point of a region, with a key of its own.
 * `layer` is what is shown; points stand on both layers.
 */
export function placesOf(drawing, bySlug, views, layer) {
  const places = [];
  for (const view of views) {
    const { shapes, marks } = drawing[view];
    for (const shape of [...shapes, ...marks].filter((each) => isShown(each, layer))) {
      const region = regionOf(bySlug, shape);
      if (!region) continue;
      const [x, y] = shape.centre;
      const label = isWithin(region, shape) ? shape.name : region.label;
      places.push({ key: keyOf(view, shape), view, region, shape, label, x: x + offsetOf(view, views), y });
    }
  }
  return places;
}

/** Where a region is drawn: [{view, layer}], the layer null for a point, which stands on both. */
export function drawnAt(drawing, bySlug, slug) {
  if (!drawing) return [];
  return ["front", "back", "right", "left"].flatMap((view) =>
    [...drawing[view].shapes, ...drawing[view].marks]
      .filter((shape) => (regionOf(bySlug, shape) || {}).slug === slug)
      .map((shape) => ({ view, layer: shape.layer || null })));
}

/** The view and layer on which a region is seen with the least change: {view, deep}. */
export function shownFor(drawing, bySlug, slug, picked) {
  const view = picked.view || "front";
  const deep = Boolean(picked.deep);
  const layer = layerOf(picked, [view]);
  const cost = (at) => (at.view === view ? 0 : pairOf(at.view) === pairOf(view) ? 1 : 4) + (at.layer && at.layer !== layer ? 2 : 0);
  const [best] = drawnAt(drawing, bySlug, slug).sort((a, b) => cost(a) - cost(b));
  if (!best) return { view, deep };
  return { view: best.view, deep: isFromSide(best.view) || !best.layer ? deep : best.layer === "deep" };
}

/** "", "examined", "treated", "finding" or "flare": what was done at a region and what came of it. */
export function stateOf(view, slug) {
  const seen = view.examined[slug];
  if (!seen) return "";
  if (seen.flare) return "flare";
  if (seen.abnormal) return "finding";
  return seen.treated ? "treated" : "examined";
}

/** "treated", "planned" or "": the hands that were or are to be laid on a region, beside whatever was found there. */
export function careOf(view, slug) {
  if ((view.examined[slug] || {}).treated) return "treated";
  return plannedSteps(view).some((step) => step.region === slug) ? "planned" : "";
}

const plannedSteps = (view) => (view.draft.plan || []).filter((step) => step && step.region);
const doneSteps = (view) => view.blend.filter((step) => step.visit === view.visit);

/** The numbers of this visit's steps at a region, as in the blend: {done: [1], planned: [3]}. */
export function stepNumbers(view, slug) {
  const done = doneSteps(view);
  const at = (steps, from) => steps.map((step, index) => (step.region === slug ? from + index + 1 : 0)).filter(Boolean);
  return { done: at(done, 0), planned: at(plannedSteps(view), done.length) };
}

/** "Extensor carpi radialis brevis, right, finding 1 and 3" */
export function spokenState(t, view, slug) {
  const seen = view.examined[slug];
  const steps = stepNumbers(view, slug);
  const words = [];
  if (!seen) words.push(t("chart.state.none"));
  else words.push(seen.abnormal ? t("chart.state.finding", { numbers: abnormalNumbers(view, slug).join(", ") }) : t("chart.state.examined"));
  if (steps.done.length) words.push(t("chart.state.step", { numbers: steps.done.join(", ") }));
  else if (seen && seen.treated) words.push(t("chart.state.treated"));
  if (steps.planned.length) words.push(t("chart.state.planned", { numbers: steps.planned.join(", ") }));
  if (seen && seen.flare) words.push(t("chart.state.flare"));
  return words.join(", ");
}

const HALF = Math.PI / 4;
const WIDER = (80 * Math.PI) / 180;
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The nearest place that way, by centre: within 45 degrees, else wider. */
export function nearestThatWay(places, from, key) {
  const [ux, uy] = WAYS[key];
  const seen = places
    .map((place) => {
      const dx = place.x - from.x;
      const dy = place.y - from.y;
      const along = dx * ux + dy * uy;
      const across = Math.abs(dx * uy - dy * ux);
      return { place, along, angle: Math.atan2(across, along), distance: Math.hypot(dx, dy) };
    })
    .filter((each) => each.along > 0.5);
  const best = (widest) => seen.filter((each) => each.angle <= widest).sort((a, b) => a.distance - b.distance)[0];
  return (best(HALF) || best(WIDER) || { place: null }).place;
}

/** From head to foot, and from left to right where two are level. */
export const headToFoot = (places) => [...places].sort((a, b) => a.y - b.y || a.x - b.x);

/** Letters and single spaces only, so that "brevis, right" is typed without its comma. */
const plainWords = (text) => text.toLowerCase().replace(/[^\p{L}\d]+/gu, " ");

/** The next place of a list whose name, or a word in it, starts with what was typed; words in brackets may be left out. */
export function typedAhead(ordered, from, typed) {
  const start = ordered.findIndex((place) => place.key === (from && from.key));
  const round = [...ordered.slice(start + (typed.length > 1 ? 0 : 1)), ...ordered.slice(0, start + (typed.length > 1 ? 0 : 1))];
  const names = ({ label }) => [plainWords(label), plainWords(label.replace(/ \([^)]*\)/, ""))];
  const starts = (place) => names(place).some((name) => name.startsWith(typed));
  const inside = (place) => names(place).some((name) => name.includes(` ${typed}`));
  return round.find(starts) || round.find(inside) || null;
}

const SWAPPED = { left: "right", right: "left" };

/** The view that comes after a place's own: front, back, the side it lies on, the other side. `first` is the side that was seen first. */
export function viewAfter(place, first) {
  if (place.view === "front") return "back";
  if (place.view === "back") return place.region.side || "right";
  return place.view === first ? SWAPPED[first] : "front";
}

/** Where one place is found on another view: the same region, the same structure on the other side, else the nearest height on its side. */
export function sameOn(drawing, bySlug, place, view, layer) {
  const all = placesOf(drawing, bySlug, [view], layer);
  const far = (each) => Math.abs(each.y - place.y) + (each.region.side === place.region.side ? 0 : 1000);
  const near = [...all].sort((a, b) => far(a) - far(b))[0];
  return all.find((each) => each.region.slug === place.region.slug) || all.find((each) => each.region.base === place.region.base) || near;
}

/** The places nearest to one, by centre, one for each other region. */
export function neighbours(places, from, count) {
  const seen = new Set([from.region.slug]);
  return [...places]
    .sort((a, b) => Math.hypot(a.x - from.x, a.y - from.y) - Math.hypot(b.x - from.x, b.y - from.y))
    .filter((place) => place.view === from.view && !seen.has(place.region.slug) && seen.add(place.region.slug))
    .slice(0, count);
}

// -- pins --------------------------------------------------------------------------------------------------

const FRAME_HALF = 228;
/** How far the body reaches at a height, arms and all: [from y, reach there, more for each further unit]. */
const FACING = [[0, 52, 0], [120, 52, 1.45], [165, 119, 0.22], [520, 92, 0]];
const SIDE_FRONT = [[0, 70, 0], [110, 62, 0], [225, 66, 0.46], [525, 62, 0], [650, 46, 0], [820, 96, 0]];
const SIDE_BACK = [[0, 58, 0], [110, 50, 0], [150, 70, 0], [300, 58, 0], [385, 78, 0], [510, 56, 0]];

function reachAt(view, y, way) {
  const faces = view === "right" ? 1 : -1;
  const steps = !isFromSide(view) ? FACING : way === faces ? SIDE_FRONT : SIDE_BACK;
  const [from, reach, more] = steps.filter((step) => y >= step[0]).pop() || steps[0];
  return reach + Math.max(0, y - from) * more;
}

/** How far out the view's own frame reaches on the left (-1) or on the right (1). */
function edgeOf(view, way) {
  if (!isFromSide(view)) return FRAME_HALF;
  return FRAME_HALF + way * (view === "right" ? ASIDE : -ASIDE);
}

/** Positions as near as can be to the wanted ones, in their order, each `room[i]` high and none on another, between low and high. */
export function apart(wanted, room, low, high) {
  const clusters = [];
  wanted.forEach((want, index) => {
    let last = { items: [index], height: room[index], middle: want };
    while (clusters.length) {
      const before = clusters[clusters.length - 1];
      if (before.middle + before.height / 2 <= last.middle - last.height / 2) break;
      clusters.pop();
      const items = [...before.items, ...last.items];
      const height = before.height + last.height;
      let top = 0;
      const starts = items.map((each) => { top += room[each]; return wanted[each] - (top - room[each] / 2); });
      const middle = starts.reduce((sum, start) => sum + start, 0) / items.length + height / 2;
      last = { items, height, middle };
    }
    clusters.push({ ...last, middle: Math.max(Math.min(last.middle, high - last.height / 2), low + last.height / 2) });
  });
  const found = [];
  for (const { items, height, middle } of clusters) {
    let top = middle - height / 2;
    for (const index of items) {
      found[index] = top + room[index] / 2;
      top += room[index];
    }
  }
  return found;
}

/** The numbers at a region, as they stand on its pins: findings as in the list, steps as in the blend. */
function tokensOf(view, slug) {
  const steps = stepNumbers(view, slug);
  const findings = (view.examined[slug] || {}).abnormal ? abnormalNumbers(view, slug) : [];
  return [["finding", findings], ["step", steps.done], ["planned", steps.planned]].filter(([, numbers]) => numbers.length);
}

/**
 * Pins for findings and steps on the views that are shown: {view, kind, slug, numbers, way, isOther, edge, from: [x, y], at: [x, y]}.
 * `isOther` tells a place that lies in the layer that is not shown. None lies on another.
 */
export function pinsOf(drawing, bySlug, views, layer, view, gap, kinds = ["finding", "step", "planned"]) {
  const best = new Map();
  const rank = (at) => (isShown(at.shape, layer) ? 0 : 4) + (at.name === "front" ? 1 : 0);
  for (const name of views)
    for (const shape of [...drawing[name].shapes, ...drawing[name].marks]) {
      const region = regionOf(bySlug, shape);
      if (!region || isWithin(region, shape)) continue;
      const at = { name, shape, slug: region.slug };
      if (!best.has(region.slug) || rank(at) < rank(best.get(region.slug))) best.set(region.slug, at);
    }
  const pins = [...best.values()].flatMap(({ name, shape, slug }) => {
    const [x, y] = shape.centre;
    const way = x < 0 ? -1 : 1;
    return tokensOf(view, slug).filter(([kind]) => kinds.includes(kind)).map(([kind, numbers]) => ({ view: name, kind, slug, numbers, way, isOther: !isShown(shape, layer), from: [x, y], at: [0, y - 8] }));
  });
  for (const name of views)
    for (const way of [-1, 1]) {
      const column = pins.filter((pin) => pin.view === name && pin.way === way).sort((a, b) => a.at[1] - b.at[1]);
      const heights = apart(column.map((pin) => pin.at[1]), column.map(() => gap), 0, 890);
      column.forEach((pin, index) => {
        const out = Math.max(...[-8, 8].map((by) => reachAt(name, heights[index] + by, way))) + gap * 0.9;
        pin.edge = edgeOf(name, way);
        pin.at = [way * Math.min(out, pin.edge), heights[index]];
      });
    }
  return pins;
}

/** The findings at regions that the shown views don't have: on another side of the body, or not drawn at all. */
export function findingsElsewhere(pins, view) {
  const seen = new Set(pins.filter((pin) => pin.kind === "finding").map((pin) => pin.slug));
  return view.findings.filter((finding) => finding.region && !finding.is_normal && view.examined[finding.region] && !seen.has(finding.region));
}

export function abnormalNumbers(view, slug) {
  const all = view.findings.filter((finding) => finding.region === slug && !finding.is_normal).map((finding) => finding.number);
  return all.length ? all : (view.examined[slug] || { finding_numbers: [] }).finding_numbers;
}
