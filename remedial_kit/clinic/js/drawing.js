// The body drawing as data: body.svg read once into shapes, points and tiles. Nothing of the file is put into the page as markup.

const point = (text) => (text || "0,0").split(",").map(Number);
const box = (text) => text.split(" ").map(Number);
const paths = (element, selector) => [...element.querySelectorAll(selector)].map((each) => each.getAttribute("d"));

/**
 * What every shape and point has; `centre` is where it is seen, `drawn` where the drawing has it: they differ where a view is mirrored.
 * `of` is the region that it is examined with where it is none of its own: a part of it, or near it (`isNear`), where no state is drawn.
 */
function placeOf(group) {
  const centre = point(group.dataset.centre);
  const name = group.querySelector("title").textContent.replace(/, (left|right)$/, "");
  return { of: group.dataset.of || group.dataset.near || null, isNear: "near" in group.dataset, isCare: "care" in group.dataset, side: group.dataset.side || "right", centre, drawn: centre, name };
}

function shapeOf(group) {
  return {
    ...placeOf(group),
    region: group.dataset.region,
    layer: group.dataset.layer,
    kind: group.dataset.kind || "muscle",
    path: group.querySelector(".shape").getAttribute("d"),
    fibres: paths(group, ".fibre"),
  };
}

const markOf = (group) => ({ ...placeOf(group), region: group.dataset.landmark, kind: "point" });
const shapesOf = (element) => [...element.querySelectorAll("[data-region]")].map(shapeOf);
const marksOf = (element) => [...element.querySelectorAll("[data-landmark]")].map(markOf);
const dotsOf = (element) =>
  [...element.querySelectorAll(".dots circle")].map((dot) => ["cx", "cy", "r"].map((name) => Number(dot.getAttribute(name))));

const partOf = (group) => ({
  outline: [...group.querySelectorAll(".outline > path")].map((path) => ({ d: path.getAttribute("d"), isBase: "base" in path.dataset })),
  shapes: shapesOf(group),
  detail: paths(group, ".detail path"),
  dots: dotsOf(group),
});

/** One view: its parts from below, each with a contour of its own (the arm lies over the flank), and its points. */
function viewOf(group) {
  const groups = [...group.querySelectorAll("[data-part]")];
  const parts = (groups.length ? groups : [group]).map(partOf);
  return { isMirrored: false, parts, shapes: parts.flatMap((part) => part.shapes), marks: marksOf(group) };
}

const SWAPPED = { left: "right", right: "left" };
const swapped = (place) => ({ ...place, side: SWAPPED[place.side] || place.side, centre: [-place.centre[0], place.centre[1]] });

/** The other side of the body: the same lines seen in a mirror, and every place on the other side. */
function mirrored(view) {
  const parts = view.parts.map((part) => ({ ...part, shapes: part.shapes.map(swapped) }));
  return { isMirrored: true, parts, shapes: parts.flatMap((part) => part.shapes), marks: view.marks.map(swapped) };
}

function tileOf(group) {
  return {
    slug: group.dataset.tile,
    name: group.querySelector("title").textContent,
    box: box(group.dataset.viewBox),
    outline: paths(group, ".outline > path"),
    base: paths(group, ".base > path"),
    skin: paths(group, ".skin > path"),
    shapes: shapesOf(group),
    marks: marksOf(group),
    detail: paths(group, ".detail path"),
    dots: dotsOf(group),
  };
}

/** {front, back, right, left, tiles}, or null if the file can't be read: then the clinic offers its list. */
export function parseDrawing(text) {
  const page = new DOMParser().parseFromString(text, "image/svg+xml");
  if (page.querySelector("parsererror")) return null;
  const [front, back, right] = ["front", "back", "side"].map((name) => viewOf(page.querySelector(`[data-view="${name}"]`)));
  return { front, back, right, left: mirrored(right), tiles: [...page.querySelectorAll("[data-tile]")].map(tileOf) };
}

/** The room's region that a shape or point stands for, or is examined with; undefined for none. */
export function regionOf(bySlug, { region, of, side }) {
  const own = (slug) => bySlug.get(`${slug}-${side}`) || bySlug.get(slug);
  return own(region) || (of ? own(of) : undefined);
}

/** Whether a place has a name of its own and is examined with another region: the heel pad with the heel. */
export const isWithin = (region, shape) => region.base !== shape.region;
