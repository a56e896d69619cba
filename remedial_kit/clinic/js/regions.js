// What the chart, the list and the search know about a region: its places on the drawing, its state, its neighbours.
import { regionOf } from "./drawing.js";

/** No pin stands further out than this. */
const PIN_LIMIT = 226;

/** Back stands to the right of front, this many drawing units away. */
export const BACK_OFFSET = 440;

/**
 * The places on the drawing that can be chosen: one for each shape or point of a region, with a key of its own.
 * `layer` is what is shown; points stand on both layers.
 */
export function placesOf(drawing, bySlug, views, layer) {
  const places = [];
  for (const view of views) {
    const offset = view === "back" && views.length > 1 ? BACK_OFFSET : 0;
    const { shapes, marks } = drawing[view];
    for (const shape of [...shapes.filter((each) => each.layer === layer), ...marks]) {
      const region = regionOf(bySlug, shape);
      if (!region) continue;
      const [x, y] = shape.centre;
      places.push({ key: `${view}.${shape.kind === "point" ? "point" : layer}.${shape.region}.${shape.side}`, view, region, shape, x: x + offset, y });
    }
  }
  return places;
}

/** Where a region is drawn at all: {views: [front, back], layers: [surface, deep]}. */
export function drawnAt(drawing, bySlug, slug) {
  const found = { views: [], layers: [] };
  if (!drawing) return found;
  for (const view of ["front", "back"])
    for (const shape of [...drawing[view].shapes, ...drawing[view].marks]) {
      const region = regionOf(bySlug, shape);
      if (!region || region.slug !== slug) continue;
      if (!found.views.includes(view)) found.views.push(view);
      const layer = shape.layer || "surface";
      if (!found.layers.includes(layer)) found.layers.push(layer);
    }
  return found;
}

/** "", "examined", "treated", "finding" or "flare": what was done at a region and what came of it. */
export function stateOf(view, slug) {
  const seen = view.examined[slug];
  if (!seen) return "";
  if (seen.flare) return "flare";
  if (seen.abnormal) return "finding";
  return seen.treated ? "treated" : "examined";
}

/** "Extensor carpi radialis brevis, right, finding 1 and 3" */
export function spokenState(t, view, slug) {
  const seen = view.examined[slug];
  if (!seen) return t("chart.state.none");
  const numbers = seen.finding_numbers.join(", ");
  const words = [seen.abnormal ? t("chart.state.finding", { numbers }) : t("chart.state.examined")];
  if (seen.treated) words.push(t("chart.state.treated"));
  if (seen.flare) words.push(t("chart.state.flare"));
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

/** The next region whose name, or a word in it, starts with what was typed. */
export function typedAhead(places, from, typed) {
  const ordered = headToFoot(places);
  const start = ordered.findIndex((place) => place.key === (from && from.key));
  const round = [...ordered.slice(start + (typed.length > 1 ? 0 : 1)), ...ordered.slice(0, start + (typed.length > 1 ? 0 : 1))];
  const starts = (place) => plainWords(place.region.label).startsWith(typed);
  const inside = (place) => plainWords(place.region.label).includes(` ${typed}`);
  return round.find(starts) || round.find(inside) || null;
}

/** The places nearest to one, by centre, one for each other region. */
export function neighbours(places, from, count) {
  const seen = new Set([from.region.slug]);
  return [...places]
    .sort((a, b) => Math.hypot(a.x - from.x, a.y - from.y) - Math.hypot(b.x - from.x, b.y - from.y))
    .filter((place) => place.view === from.view && !seen.has(place.region.slug) && seen.add(place.region.slug))
    .slice(0, count);
}

/** Half the body's width at a height, arms and all: where a pin stands free of it. */
export function halfWidthAt(y) {
  if (y < 120) return 52;
  if (y < 165) return 52 + (y - 120) * 1.45;
  if (y < 520) return 119 + (y - 165) * 0.22;
  return 92;
}

/** Pins for the findings on a view: {slug, numbers, from: [x, y], at: [x, y]}, never one on another. */
export function pinsOf(places, view, gap) {
  const best = new Map();
  for (const place of places) {
    const seen = view.examined[place.region.slug];
    if (!seen || !seen.abnormal) continue;
    const old = best.get(place.region.slug);
    if (!old || (old.view === "front" && place.view === "back")) best.set(place.region.slug, place);
  }
  const pins = [...best.values()].map((place) => {
    const [x, y] = place.shape.centre;
    const way = x < 0 ? -1 : 1;
    return {
      view: place.view, slug: place.region.slug, way, numbers: abnormalNumbers(view, place.region.slug),
      from: [x, y], at: [way * Math.min(halfWidthAt(y - 8) + gap * 0.9, PIN_LIMIT), y - 8],
    };
  });
  for (const side of ["front", "back"])
    for (const way of [-1, 1]) {
      const column = pins.filter((pin) => pin.view === side && pin.way === way).sort((a, b) => a.at[1] - b.at[1]);
      column.forEach((pin, index) => {
        if (index && pin.at[1] < column[index - 1].at[1] + gap) pin.at[1] = column[index - 1].at[1] + gap;
      });
    }
  return pins;
}

export function abnormalNumbers(view, slug) {
  const all = view.findings.filter((finding) => finding.region === slug && !finding.is_normal).map((finding) => finding.number);
  return all.length ? all : (view.examined[slug] || { finding_numbers: [] }).finding_numbers;
}

// -- tiles -----------------------------------------------------------------------------------------------

const partsOf = (tile) => [...tile.shapes, ...tile.marks];
export const isTwoSided = (tile) => /left surface/.test(tile.name);

/** The detail tile in which a region is best seen: one side of the body before both, then the one that shows most. */
export function tileFor(drawing, room, base) {
  const bases = new Set(room.regions.map((region) => region.base));
  const worth = (tile) => (isTwoSided(tile) ? 0 : 100) + partsOf(tile).filter((part) => bases.has(part.region)).length;
  return drawing.tiles.filter((tile) => partsOf(tile).some((part) => part.region === base)).sort((a, b) => worth(b) - worth(a))[0] || null;
}

/** The tile whose name says most of what the client came with ("Right elbow, outer side"), else null. */
export function tileNamed(drawing, words) {
  const plain = words.toLowerCase();
  const worth = (tile) => tile.slug.split("-").filter((word) => plain.includes(word)).length;
  const best = [...drawing.tiles].sort((a, b) => worth(b) - worth(a))[0];
  return best && worth(best) ? best : null;
}

/** The other tiles that show most of the same part of the body. */
export function tilesBeside(drawing, room, open) {
  const groupOf = new Map(room.regions.map((region) => [region.base, region.group]));
  const groups = (tile) => partsOf(tile).map((part) => groupOf.get(part.region)).filter(Boolean);
  const own = new Set(groups(open));
  const worth = (tile) => groups(tile).filter((group) => own.has(group)).length / Math.max(1, groups(tile).length);
  return drawing.tiles.filter((tile) => tile !== open && !isTwoSided(tile) && worth(tile) > 0).sort((a, b) => worth(b) - worth(a));
}

/** A tile's part as drawn for one side: x mirrored for the left. */
export function sidedCentre(tile, part, side) {
  const [x, y] = part.centre;
  return side === "left" && !isTwoSided(tile) ? [tile.box[2] - x, y] : [x, y];
}
