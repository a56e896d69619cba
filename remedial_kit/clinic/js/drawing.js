// The body drawing as data: body.svg read once into shapes, points and tiles. Nothing of the file is put into the page as markup.

const point = (text) => (text || "0,0").split(",").map(Number);
const box = (text) => text.split(" ").map(Number);
const paths = (element, selector) => [...element.querySelectorAll(selector)].map((each) => each.getAttribute("d"));

function shapeOf(group) {
  return {
    region: group.dataset.region,
    side: group.dataset.side,
    layer: group.dataset.layer,
    kind: group.dataset.kind || "muscle",
    centre: point(group.dataset.centre),
    name: group.querySelector("title").textContent,
    path: group.querySelector(".shape").getAttribute("d"),
    fibres: paths(group, ".fibre"),
  };
}

function markOf(group) {
  return {
    region: group.dataset.landmark,
    side: group.dataset.side || "right",
    kind: "point",
    centre: point(group.dataset.centre),
    name: group.querySelector("title").textContent,
  };
}

const shapesOf = (element) => [...element.querySelectorAll("[data-region]")].map(shapeOf);
const marksOf = (element) => [...element.querySelectorAll("[data-landmark]")].map(markOf);
const dotsOf = (element) =>
  [...element.querySelectorAll(".dots circle")].map((dot) => ["cx", "cy", "r"].map((name) => Number(dot.getAttribute(name))));

function viewOf(group) {
  return {
    box: box(group.dataset.viewBox),
    outline: [...group.querySelectorAll(".outline > path")].map((path) => ({ d: path.getAttribute("d"), isBase: "base" in path.dataset })),
    shapes: shapesOf(group),
    marks: marksOf(group),
    detail: paths(group, ".detail path"),
    dots: dotsOf(group),
  };
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

/** {front, back, tiles}, or null if the file can't be read: then the clinic offers its list. */
export function parseDrawing(text) {
  const page = new DOMParser().parseFromString(text, "image/svg+xml");
  if (page.querySelector("parsererror")) return null;
  const view = (name) => viewOf(page.querySelector(`[data-view="${name}"]`));
  return { front: view("front"), back: view("back"), tiles: [...page.querySelectorAll("[data-tile]")].map(tileOf) };
}

/** The room's region that a shape or point stands for, or undefined. */
export function regionOf(bySlug, shape) {
  return bySlug.get(`${shape.region}-${shape.side}`) || bySlug.get(shape.region);
}
