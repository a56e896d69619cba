// What is known about the detail tiles: which one shows a region, from which side, and what is named in it.
import { isWithin, regionOf } from "./drawing.js";

/** A tile whose halves show the two layers: the surface on one side, the deep layer on the other. */
export const isTwoLayered = (tile) => /left surface/.test(tile.name);

/** "Elbow, outer side" */
export const plainName = (tile) => tile.name.replace(/ \((right|left surface, right deep)\)$/, "");
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Right elbow, outer side"; drawn for the right, `isFlipped` is its mirror. */
export function tileName(t, tile, isFlipped) {
  const plain = plainName(tile);
  return isTwoLayered(tile) ? plain : capital(`${t(`chart.${isFlipped ? "left" : "right"}`)} ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`);
}

const SWAPPED = { left: "right", right: "left" };

/** The tile's shapes and points as one side of the body has them: sides and centres swapped where it is flipped. */
export function partsOf(tile, isFlipped) {
  const parts = [...tile.shapes, ...tile.marks];
  if (!isFlipped) return parts;
  return parts.map((part) => ({ ...part, side: SWAPPED[part.side] || part.side, centre: [tile.box[2] - part.centre[0], part.centre[1]] }));
}

const shows = (bySlug, tile, isFlipped, slug) => partsOf(tile, isFlipped).some((part) => (regionOf(bySlug, part) || {}).slug === slug);
const showsEither = (bySlug, tile, slug) => shows(bySlug, tile, false, slug) || shows(bySlug, tile, true, slug);

/** The tile in which a region is best seen: by its own name before with another, one side before both, then nearest to the middle. */
function tileFor(drawing, bySlug, region) {
  const worth = (tile) => {
    const [, , width, height] = tile.box;
    const own = [...tile.shapes, ...tile.marks].filter((part) => part.region === region.base);
    const off = Math.min(1, ...own.map(({ centre }) => Math.hypot(centre[0] / width - 0.5, centre[1] / height - 0.5)));
    return (own.length ? 4 : 0) + (isTwoLayered(tile) ? 0 : 2) - off;
  };
  return drawing.tiles.filter((tile) => showsEither(bySlug, tile, region.slug)).sort((a, b) => worth(b) - worth(a))[0] || null;
}

/** The tile whose name says most of what the client came with ("Right elbow, outer side"), else the first. */
function tileNamed(drawing, words) {
  const plain = words.toLowerCase();
  const worth = (tile) => tile.slug.split("-").filter((word) => plain.includes(word)).length;
  return [...drawing.tiles].sort((a, b) => worth(b) - worth(a))[0];
}

/** {tile, isFlipped}: the one opened by hand, else the one that fits the chosen region, else the one the client came with. */
export function openTile(drawing, room, bySlug, picked) {
  const region = bySlug.get(picked.region);
  const tile = drawing.tiles.find((each) => each.slug === picked.tile) || (region && tileFor(drawing, bySlug, region)) || tileNamed(drawing, room.client.area_line);
  if (typeof picked.flip === "boolean") return { tile, isFlipped: picked.flip };
  if (region && shows(bySlug, tile, false, region.slug)) return { tile, isFlipped: false };
  if (region && shows(bySlug, tile, true, region.slug)) return { tile, isFlipped: true };
  const side = (region && region.side) || (/\bleft\b/i.test(room.client.area_line) ? "left" : "right");
  return { tile, isFlipped: side === "left" && !isTwoLayered(tile) };
}

/** What the open tile becomes when a region is chosen: it stays while it shows the region. */
export function tileAfter(drawing, room, bySlug, picked, slug) {
  if (!drawing) return { tile: null, flip: null };
  const { tile } = openTile(drawing, room, bySlug, picked);
  const stays = picked.region && showsEither(bySlug, tile, slug);
  return { tile: stays ? tile.slug : null, flip: null };
}

/** All tiles, those that show most of the same part of the body first. */
export function tilesBeside(drawing, room, open) {
  const groupOf = new Map(room.regions.map((region) => [region.base, region.group]));
  const groups = (tile) => [...tile.shapes, ...tile.marks].map((part) => groupOf.get(part.region)).filter(Boolean);
  const own = new Set(groups(open));
  const worth = (tile) => (tile === open ? 2 : groups(tile).filter((group) => own.has(group)).length / Math.max(1, groups(tile).length));
  return [...drawing.tiles].sort((a, b) => worth(b) - worth(a));
}

/**
 * The names in a tile: {key, part, region, label, short, isPoint}, one for each structure; `region` is undefined for what only gives
 * orientation. A point that lies in a shape of the same structure has no name of its own, unless care is taken there.
 */
export function namesIn(tile, isFlipped, bySlug) {
  const parts = partsOf(tile, isFlipped);
  const shaped = new Set(parts.filter((part) => part.kind !== "point").map((part) => `${part.region}.${part.side}`));
  const cared = new Set(parts.filter((part) => part.isCare).map((part) => `${part.region}.${part.side}`));
  const seen = new Set();
  const names = [];
  for (const part of parts) {
    const isPoint = part.kind === "point";
    const same = `${part.region}.${part.side}`;
    const region = regionOf(bySlug, part);
    const isOwn = region && !isWithin(region, part) && !part.isCare;
    const short = isOwn ? region.short || region.name : part.name;
    const spoken = region && `${region.slug}.${short}`;
    if ((isPoint && shaped.has(same) && !part.isCare) || (!isPoint && cared.has(same)) || seen.has(same) || seen.has(spoken)) continue;
    seen.add(same).add(spoken || same);
    names.push({ key: `${tile.slug}.${same}`, part, region, isPoint, short, label: isOwn ? region.label : part.name });
  }
  return names;
}

/** What the search finds in the tiles, for both sides: the tiles by name, and what is examined with another region. */
export function foundInTiles(t, drawing, bySlug) {
  if (!drawing) return [];
  const both = drawing.tiles.flatMap((tile) => [false, true].map((isFlipped) => ({ tile, isFlipped })));
  return both.flatMap(({ tile, isFlipped }) => {
    const name = tileName(t, tile, isFlipped);
    const own = isTwoLayered(tile) && isFlipped ? [] : [{ key: `tile.${tile.slug}.${isFlipped}`, label: name, more: t("chart.closer"), tile: tile.slug, flip: isFlipped, region: null }];
    const parts = namesIn(tile, isFlipped, bySlug).filter(({ part, region }) => region && isWithin(region, part));
    return [...own, ...parts.map(({ key, part, region }) => ({
      key: `${key}.${isFlipped}`, label: region.side ? `${part.name}, ${t(`chart.${region.side}`)}` : part.name, more: t("chart.in", { tile: name }), tile: tile.slug, flip: isFlipped, region: region.slug,
    }))];
  });
}
