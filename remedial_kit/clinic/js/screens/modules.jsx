// The modules of the course in order, as the front page shows them: what each asks for, how far it is, and what is in it.
// One module is unfolded at a time; the list of them is one Tab stop, and what is unfolded follows in its own order.
import { useEffect, useRef, useState } from "preact/hooks";
import { useId } from "../ids.js";
import { Book, Open } from "../open.jsx";
import { Icon } from "../parts.jsx";
import { useRove } from "./tools.jsx";

const LESSON_BUTTONS = { new: "home.start", open: "home.continue", finished: "home.again", unreadable: "home.start" };

/** Neighbours under one heading; a heading that comes again later stands there again, so that the order stays the course's. */
function byPart(modules) {
  const parts = [];
  for (const module of modules) {
    const last = parts[parts.length - 1];
    if (last && last.part === module.part) last.modules.push(module);
    else parts.push({ part: module.part, modules: [module] });
  }
  return parts;
}

export function Modules({ home, t }) {
  const id = useId();
  const rove = useRove();
  const here = home.modules.find((module) => module.is_here);
  const [open, setOpen] = useState(here ? here.slug : "");
  const before = useRef(here && here.slug);
  useEffect(() => {
    const now = here && here.slug;
    if (now !== before.current && open === before.current) setOpen(now || ""); // the trainee has moved on, and so does what is unfolded
    before.current = now;
  });
  return (
    <section class="rh-card rm-modules" aria-labelledby={id}>
      <header class="rb-head">
        <h2 id={id}>{t("home.modules")}</h2>
        <span class="rb-sub">{home.done}</span>
      </header>
      <div ref={rove.ref} onKeyDown={rove.onKeyDown} onFocusIn={rove.onFocusIn}>
        {byPart(home.modules).map(({ part, modules }) => (
          <Part key={modules[0].slug} title={part}>
            {modules.map((module) => (
              <Module key={module.slug} module={module} home={home} t={t} isOpen={module.slug === open} toggle={() => setOpen(module.slug === open ? "" : module.slug)} />
            ))}
          </Part>
        ))}
      </div>
    </section>
  );
}

function Part({ title, children }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} class="rm-part">{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function Module({ module, home, t, isOpen, toggle }) {
  const id = useId();
  const kind = `is-${module.state}${module.is_here ? " is-here" : ""}${isOpen ? " is-unfolded" : ""}`;
  return (
    <li class={`rm-module ${kind}`} data-row={module.slug}>
      <button type="button" class="rm-toggle" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} data-start={module.is_here || undefined} onClick={toggle}>
        <span class="rm-number">{module.number}</span>
        <span class="rm-title">
          {module.title}
          {module.state === "open" && !isOpen && <small>{module.asks}</small>}
        </span>
        <span class="rm-state">{module.state === "done" && <Icon name="check" />}{module.label}</span>
        <span class="rh-bar" aria-hidden="true"><i style={{ width: `${module.share}%` }} /></span>
        {module.pieces && <span class="rb-hidden">, {module.pieces}</span>}
      </button>
      {isOpen && <Inside id={id} module={module} home={home} t={t} />}
    </li>
  );
}

/** What is in a module: to read, to learn, to see, and what is graded. */
function Inside({ id, module, home, t }) {
  const clients = module.clients.map((path) => home.clients.find((row) => row.path === path)).filter(Boolean);
  const graded = home.graded.find((row) => row.path === module.graded);
  const isLocked = module.state === "locked";
  return (
    <div id={id} class="rm-inside" data-no-rove>
      <p>{module.asks} {module.minutes && <span class="rm-minutes">{module.minutes}</span>}</p>
      {module.opens && <p class="rm-opens"><Icon name="info" /><span>{module.opens}</span></p>}
      <Things title={t("home.module.chapters")} rows={module.chapters}>
        {(row) => <Thing key={row.slug} icon="book" title={<Book at={home.book} page={row.slug}>{row.title}</Book>} line={row.line} />}
      </Things>
      <Things title={t("home.module.lessons")} rows={module.lessons}>
        {(row) => (
          <Thing
            key={row.path} icon={row.icon} isDone={row.state === "finished"} title={row.title} line={row.line} isCaution={row.state === "unreadable"}
            go={!isLocked && { path: row.path, word: t(LESSON_BUTTONS[row.state]), name: row.title }} t={t}
          />
        )}
      </Things>
      <Things title={t(clients.length > 1 ? "home.module.clients.some" : "home.module.clients")} rows={clients}>
        {(row) => <Visit key={row.path} row={row} t={t} />}
      </Things>
      <Things title={t("home.module.graded")} rows={graded ? [graded] : []}>
        {(row) => <Visit key={row.path} row={row} t={t} />}
      </Things>
    </div>
  );
}

const VISIT_ICONS = { open: "clock", finished: "check", unreadable: "caution" };

function Visit({ row, t }) {
  return (
    <Thing
      icon={VISIT_ICONS[row.state]} isDone={row.state === "finished"} isCaution={row.state === "unreadable"} title={`${row.name}, ${row.work}`} line={row.line}
      go={{ path: row.path, word: row.button, name: row.name }} t={t}
    />
  );
}

function Things({ title, rows, children }) {
  const id = useId();
  if (!rows.length) return null;
  return (
    <div class="rm-things">
      <h4 id={id}>{title}</h4>
      <ul aria-labelledby={id}>{rows.map(children)}</ul>
    </div>
  );
}

function Thing({ icon, title, line, go, isDone, isCaution, t }) {
  return (
    <li class={`rm-thing${isDone ? " is-done" : ""}${isCaution ? " is-caution" : ""}`}>
      {icon ? <Icon name={icon} size={18} /> : <i class="rm-dot" aria-hidden="true" />}
      <span class="rm-what">{title}</span>
      <span class="rm-line">{line}</span>
      {go && <Open path={go.path} class="rb-link is-small" aria-label={t("home.button", { button: go.word, name: go.name })}>{go.word}</Open>}
    </li>
  );
}
