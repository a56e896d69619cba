// The detail tiles: one place enlarged, every structure in it named beside it and chosen there; the other tiles small below.
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { isTwoLayered, namesIn, openTile, plainName, tileName, tilesBeside } from "./closer.js";
import { isWithin, regionOf } from "./drawing.js";
import { Patterns, Ring, Shape, regionsBySlug } from "./figure.jsx";
import { useId } from "./ids.js";
import { Choice, useRow } from "./parts.jsx";
import { apart, careOf, nearestThatWay, spokenState, stateOf, typedAhead } from "./regions.js";
import { useWidth } from "./screens/pictures.jsx";
import { sameClinic, still } from "./still.js";

const TYPING_PAUSE_MS = 900;
const TWO_COLUMNS = 420;
const LETTER_PX = 6.7;
const BOLD = 1.1;
const MOST_LINES = 3;
const LINE_PX = 14;
const FEW_TILES = 5;
const ON_SPINE = 1; // as near to the middle as the spine's own points

function DrawnTileDrawing({ id, tile, isFlipped, bySlug, view, chosen, zoom = 1, isPlain }) {
  const clip = `${id}-tile-clip`;
  const sided = (part) => (isFlipped ? { ...part, side: { left: "right", right: "left" }[part.side] || part.side } : part);
  const draw = (part) => {
    const region = regionOf(bySlug, sided(part));
    const isMarked = region && !part.isNear;
    return (
      <Shape
        key={`${part.region}.${part.side}.${part.kind}`} id={id} shape={part} pick={isPlain || !region ? undefined : region.slug} isPlain={isPlain}
        state={isMarked ? stateOf(view, region.slug) : ""} care={isMarked ? careOf(view, region.slug) : ""} isChosen={Boolean(isMarked && region.slug === chosen)}
      />
    );
  };
  return (
    <g transform={isFlipped ? `translate(${tile.box[2]} 0) scale(-1 1)` : undefined}>
      <Patterns id={id} zoom={zoom} />
      <clipPath id={clip}>{tile.outline.map((d, index) => <path key={index} d={d} />)}</clipPath>
      <g class="rk-contour is-tile">{tile.outline.map((d, index) => <path key={index} d={d} />)}</g>
      <g class="rk-skin">{tile.outline.map((d, index) => <path key={index} d={d} />)}</g>
      <g clip-path={`url(#${clip})`}>
        <g class="rk-base">{tile.base.map((d, index) => <path key={index} d={d} />)}</g>
        <g class="rk-skin">{tile.skin.map((d, index) => <path key={index} d={d} />)}</g>
        {tile.shapes.map(draw)}
        <g class="rk-detail">{tile.detail.map((d, index) => <path key={index} d={d} />)}</g>
        <g class="rk-detail-dots">{tile.dots.map(([x, y, r], index) => <circle key={index} cx={x} cy={y} r={r} />)}</g>
      </g>
      {!isPlain && tile.marks.map(draw)}
    </g>
  );
}
const TileDrawing = still(DrawnTileDrawing);

/** A label in at most three lines of so many letters. */
function wrapped(text, most) {
  if (text.length <= most) return [text];
  const bare = text.replace(/ \([^)]*\)$/, "");
  if (bare.length <= most) return [bare];
  const lines = [];
  for (const word of bare.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`] : lines;
}

/** The names to the left of the line that runs through them all, as a forearm lies aslant; on the trunk, the spine and what is left of it. */
function leftOf(tile, names) {
  const mean = (of) => names.reduce((sum, { part }) => sum + of(part.centre), 0) / names.length;
  const [x, y] = [mean((at) => at[0]), mean((at) => at[1])];
  if (isTwoLayered(tile)) return names.filter(({ part }) => part.centre[0] < tile.box[2] / 2 + ON_SPINE);
  const slope = mean((at) => (at[0] - x) * (at[1] - y)) / Math.max(1, mean((at) => (at[1] - y) ** 2));
  return names.filter(({ part }) => part.centre[0] - x < slope * (part.centre[1] - y));
}

/** Where everything stands: the drawing's scale and place, and each name's column, lines and height. All in px. */
function layoutOf(tile, names, width) {
  const isTwo = width >= TWO_COLUMNS;
  const [, , boxWide, boxHigh] = tile.box;
  const drawn = isTwo ? Math.min(width * 0.44, 230) : width * 0.46;
  const zoom = Math.min(drawn / boxWide, 330 / boxHigh);
  const [wide, high] = [boxWide * zoom, boxHigh * zoom];
  const left = isTwo ? (width - wide) / 2 : 0;
  const column = (isTwo ? left : width - wide) - 16;
  const slot = isTwo ? 8 : 12;
  const leftward = new Set(isTwo ? leftOf(tile, names) : []);
  const rows = names.map((name) => {
    const lines = wrapped(name.short, Math.floor(column / LETTER_PX / (name.isPoint ? BOLD : 1)));
    return { ...name, lines, room: lines.length * LINE_PX + slot, way: leftward.has(name) ? -1 : 1, at: [left + name.part.centre[0] * zoom, name.part.centre[1] * zoom] };
  });
  const columns = [-1, 1].map((way) => rows.filter((row) => row.way === way).sort((a, b) => a.at[1] - b.at[1]));
  const tall = Math.max(high, ...columns.map((each) => each.reduce((sum, row) => sum + row.room, 0))) + 4;
  const top = (tall - high) / 2;
  const placed = columns.flatMap((each) => {
    const heights = apart(each.map((row) => row.at[1] + top), each.map((row) => row.room), 0, tall);
    return each.map((row, index) => ({ ...row, at: [row.at[0], row.at[1] + top], x: row.way < 0 ? left - 14 : left + wide + 14, y: heights[index] }));
  });
  return { zoom, left, top, wide, high, tall, column, rows: placed };
}

/** The open tile. Its names are the options: one Tab stop, arrows between them, Enter chooses, letters type ahead. */
function OpenTile({ clinic, tile, isFlipped, onEscape }) {
  const { t, room, view } = clinic;
  const id = useId();
  const bySlug = useMemo(() => regionsBySlug(room), [room]);
  const picked = view.draft.chosen || {};
  const [frame, width] = useWidth(480);
  const svg = useRef(null);
  const wanted = useRef(null);
  const typing = useRef({ text: "", at: 0 });
  const [current, setCurrent] = useState(null);
  const [isFocused, setFocused] = useState(false);
  const names = useMemo(() => namesIn(tile, isFlipped, bySlug), [tile, isFlipped, bySlug]);
  const layout = useMemo(() => layoutOf(tile, names, width), [tile, names, width]);
  const options = layout.rows.filter((row) => row.region);
  const now = options.find((row) => row.key === current) || options.find((row) => row.region.slug === picked.region) || options[0];
  const distance = ({ region, part }) => (part.isNear ? 2 : isWithin(region, part) ? 1 : 0);
  const [lit] = options.filter((row) => row.region.slug === picked.region).sort((a, b) => distance(a) - distance(b));
  useLayoutEffect(() => {
    if (!wanted.current || !svg.current) return;
    const element = svg.current.querySelector(`[data-name="${wanted.current}"]`);
    wanted.current = null;
    if (element) element.focus();
  });
  const focusOn = (row) => {
    if (!row) return;
    setCurrent(row.key);
    wanted.current = row.key;
  };
  const choose = (slug) => clinic.chooseRegion(slug, { tile: tile.slug, flip: isFlipped });
  const onKeyDown = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !now) return;
    const { key } = event;
    const isTyping = Date.now() - typing.current.at <= TYPING_PAUSE_MS;
    if (key.startsWith("Arrow")) focusOn(nearestThatWay(options, now, key));
    else if (key === "Home") focusOn(options[0]);
    else if (key === "End") focusOn(options[options.length - 1]);
    else if (key === "Enter" || (key === " " && !isTyping)) choose(now.region.slug);
    else if (key === "Escape") onEscape();
    else if (/^[a-z ]$/i.test(key)) {
      typing.current = { text: (isTyping ? typing.current.text : "") + key.toLowerCase(), at: Date.now() };
      focusOn(typedAhead(options, now, typing.current.text));
    } else return;
    event.preventDefault();
    if (key === "Escape") event.stopPropagation();
  };
  const onClick = (event) => {
    const name = event.target.closest("[data-name]");
    const row = name && options.find((each) => each.key === name.dataset.name);
    const shape = event.target.closest("[data-pick]");
    if (row) setCurrent(row.key);
    if (row || shape) choose(row ? row.region.slug : shape.dataset.pick);
  };
  const onFocusIn = (event) => {
    const element = event.target.closest("[data-name]");
    if (element) setCurrent(element.dataset.name);
    setFocused(Boolean(element) && event.target.matches(":focus-visible"));
  };
  const spoken = (row) => {
    const own = row.label === row.region.label ? row.label : t("chart.with", { part: row.label, region: row.region.label });
    return `${own}, ${spokenState(t, view, row.region.slug)}`;
  };
  const edges = isTwoLayered(tile) ? (isFlipped ? ["right", "left"] : ["left", "right"]) : [];
  return (
    <div class="rk-tile-picture" ref={frame}>
      <svg
        ref={svg} viewBox={`0 0 ${width} ${layout.tall}`} height={layout.tall} role="listbox" tabindex="-1" aria-label={t("chart.closer.label", { tile: tileName(t, tile, isFlipped) })}
        onKeyDown={onKeyDown} onClick={onClick} onFocusIn={onFocusIn} onFocusOut={() => setFocused(false)}
      >
        <clipPath id={`${id}-frame`}><rect x={layout.left} y={layout.top} width={layout.wide} height={layout.high} /></clipPath>
        <g clip-path={`url(#${id}-frame)`} role="none">
          <g transform={`translate(${layout.left} ${layout.top}) scale(${layout.zoom})`} role="none">
            <TileDrawing id={id} tile={tile} isFlipped={isFlipped} bySlug={bySlug} view={view} chosen={picked.region} zoom={layout.zoom} />
            {isFocused && now && (
              <g aria-hidden="true" transform={isFlipped ? `translate(${tile.box[2]} 0) scale(-1 1)` : undefined}><Ring shape={now.part} /></g>
            )}
          </g>
        </g>
        {layout.rows.map((row) => {
          const isChosen = Boolean(row.region) && row.region.slug === picked.region && !row.part.isNear;
          const line = `M${row.at[0]} ${row.at[1]}L${row.x - row.way * 9} ${row.y}H${row.x - row.way * 3}`;
          const option = row.region ? { role: "option", "aria-selected": row === lit, "aria-label": spoken(row), tabindex: row === now ? 0 : -1, "data-name": row.key } : { role: "none" };
          const state = row.region ? stateOf(view, row.region.slug) : "";
          const classes = ["rk-leader", isChosen && "is-chosen", row.isPoint && "is-point", row.part.isCare && "is-care", !row.region && "is-still", state && `is-${state}`];
          return (
            <g key={row.key} class={classes.filter(Boolean).join(" ")} {...option}>
              <path class="rk-leader-gap" d={line} />
              <path d={line} />
              <circle cx={row.at[0]} cy={row.at[1]} r="2.2" />
              <rect class="rk-leader-hit" x={row.way < 0 ? row.x - layout.column : row.x - 2} y={row.y - row.room / 2} width={layout.column + 2} height={row.room} rx="5" />
              {row.lines.map((text, index) => (
                <text key={index} x={row.x} y={row.y + (index - (row.lines.length - 1) / 2) * LINE_PX} text-anchor={row.way < 0 ? "end" : "start"} dominant-baseline="central" font-size="12">{text}</text>
              ))}
            </g>
          );
        })}
        {edges.map((side, index) => (
          <text key={side} class="rk-tile-edge" aria-hidden="true" x={layout.left + (index ? layout.wide - 6 : 6)} y={layout.top + layout.high - 8} text-anchor={index ? "end" : "start"} font-size="12">
            {t(side === "left" ? "chart.l" : "chart.r")}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** The detail under the figure: the tile of the chosen place, the side it shows, and all the others to open instead. */
function DrawnTiles({ clinic, onEscape }) {
  const { t, room, view, drawing } = clinic;
  const id = useId();
  const row = useRow();
  const bySlug = useMemo(() => regionsBySlug(room), [room]);
  const [isWhole, setWhole] = useState(false);
  const picked = view.draft.chosen || {};
  const { tile, isFlipped } = openTile(drawing, room, bySlug, picked);
  const all = useMemo(() => tilesBeside(drawing, room, tile), [drawing, room, tile]);
  const shown = isWhole ? drawing.tiles : all.slice(0, FEW_TILES);
  const open = (slug, flip) => clinic.setDraft({ chosen: { ...picked, tile: slug, flip } });
  const kind = isTwoLayered(tile) ? "deep" : "side";
  const names = { side: ["right", "left"], deep: ["deep_right", "deep_left"] }[kind];
  const isChosen = namesIn(tile, isFlipped, bySlug).some(({ region }) => region && region.slug === picked.region);
  return (
    <section class="rk-closer" aria-labelledby={`${id}-title`}>
      <div class={`rk-tile is-open${isChosen ? " is-chosen" : ""}`}>
        <header>
          <h3 id={`${id}-title`}>{tileName(t, tile, isFlipped)}</h3>
          <Choice
            label={t(`chart.closer.${kind}`)} value={isFlipped ? "left" : "right"} onChange={(next) => open(tile.slug, next === "left")}
            options={["right", "left"].map((value, index) => ({ value, label: t(`chart.turn.${names[index]}`) }))}
          />
        </header>
        <OpenTile clinic={clinic} tile={tile} isFlipped={isFlipped} onEscape={onEscape} key={`${tile.slug}.${isFlipped}`} />
      </div>
      <div class="rk-tiles" role="listbox" aria-label={t("chart.closer.all")} {...row}>
        {shown.map((each) => (
          <button
            key={each.slug} type="button" role="option" aria-selected={each === tile} data-roving data-follow tabIndex={each === tile || (!shown.includes(tile) && each === shown[0]) ? 0 : -1}
            class={`rk-tile${each === tile ? " is-current" : ""}`} onClick={() => open(each.slug, null)}
          >
            <svg viewBox={each.box.join(" ")} aria-hidden="true">
              <TileDrawing id={`${id}-${each.slug}`} tile={each} isFlipped={each === tile ? isFlipped : isFlipped && !isTwoLayered(each)} bySlug={bySlug} view={view} chosen={picked.region} isPlain />
            </svg>
            <span>{plainName(each)}</span>
          </button>
        ))}
      </div>
      <div class="rk-tiles-foot">
        <p>{t("chart.note")}</p>
        <button type="button" class="rb-link is-small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>{t(isWhole ? "chart.closer.few" : "chart.closer.more", { count: drawing.tiles.length })}</button>
      </div>
    </section>
  );
}
export const Tiles = still(DrawnTiles, sameClinic);
