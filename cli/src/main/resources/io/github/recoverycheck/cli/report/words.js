// What things are called, and numbers as people read them.

/** The report brings the words. */
const OUTCOMES = {
  RECOVERY: {mark: "●", color: "var(--recovery)", symbol: "circle"},
  BORDERLINE: {mark: "◐", color: "var(--borderline)", symbol: "triangle"},
  NOT_RECOVERY: {mark: "✕", color: "var(--no)", symbol: "times"},
  INSUFFICIENT_DATA: {mark: "?", color: "var(--unknown)", symbol: "square"},
};
const ROLES = {
  RECOVERY_SLOT: "chance to recover", EASY: "easy run", LONG: "long run", WORKOUT: "workout", RACE: "race",
  WARM_UP_PART: "part of a warm-up", COOL_DOWN_PART: "part of a cool-down",
};
const HARD_FROM = 0.5;
const METERS_PER_MILE = 1609.344;
const FEET_PER_METER = 1 / 0.3048;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

let imperial = false;

/** An element. Text is only ever set as text, so that no name from a file can become markup. */
function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** A name from a file: what would turn the text around, or cannot be seen, is written as its number. */
function printable(text) {
  return text.replace(CONTROLS, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
}

function plural(count, singular, several = singular + "s") {
  return `${count.toLocaleString("en")} ${count === 1 ? singular : several}`;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pace(metersPerSecond, withUnit = true) {
  if (!(metersPerSecond > 0)) return "–";
  const seconds = Math.round((imperial ? METERS_PER_MILE : 1000) / metersPerSecond);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return withUnit ? text + (imperial ? " min/mi" : " min/km") : text;
}

function distance(kilometers, withUnit = true) {
  if (kilometers === null) return "–";
  const value = imperial ? (kilometers * 1000) / METERS_PER_MILE : kilometers;
  return value.toFixed(1) + (withUnit ? (imperial ? " mi" : " km") : "");
}

function height(meters) {
  return imperial ? meters * FEET_PER_METER : meters;
}

function heightUnit() {
  return imperial ? "ft" : "m";
}

function whole(value) {
  return value === null || value === undefined ? "–" : String(Math.round(value));
}

/** A sentence that was written in metric units, in those of the reader. */
function inUnits(metric) {
  const text = metric.replaceAll(" %", "\u00a0%");
  if (!imperial) return text;
  const perMile = METERS_PER_MILE / 1000;
  const clock = (minutes, seconds) => {
    const total = Math.round((60 * minutes + Number(seconds)) * perMile);
    return `${Math.floor(total / 60)}:${String(total % 60).padStart(2, "0")}`;
  };
  return text
    .replace(/(\d+):(\d\d)(?=(?: (?:to|and) \d+:\d\d)? ?min\/km|(?:–\d+:\d\d)?(?: min)?\/km|[^.;]*? ± \d+ s\b)/g, (all, m, s) => clock(m, s))
    .replace(/(?<=(?:min)?\/km )± (\d+) s\b/g, (all, s) => `± ${Math.round(s * perMile)} s`)
    .replace(/min\/km/g, "min/mi")
    .replace(/(\d+)(?:–(\d+))? s\/km/g, (all, a, b) => `${Math.round(a * perMile)}${b ? "–" + Math.round(b * perMile) : ""} s/mi`)
    .replace(/(\d+(?:\.\d+)?) m\/km/g, (all, m) => `${Math.round(m * FEET_PER_METER * perMile)} ft/mi`)
    .replace(/(\d+(?:\.\d+)?) km\b/g, (all, km) => `${(km / perMile).toFixed(1)} mi`)
    .replace(/\/km\b/g, "/mi")
    .replace(/(\d+(?:\.\d+)?) m\/s\b/g, (all, speed) => `${((speed * 3600) / METERS_PER_MILE).toFixed(1)} mph`)
    .replace(/(\d+(?:\.\d+)?) m\b(?!\/)/g, (all, m) => `${Math.round(m * FEET_PER_METER)} ft`)
    .replace(/(-?\d+(?:\.\d+)?) °C/g, (all, c) => `${Math.round(c * 1.8 + 32)} °F`);
}

/** A day as people say it; an undated run has none. */
function day(start) {
  if (!start) return "no date";
  return new Date(start.slice(0, 10) + "T12:00:00Z").toLocaleDateString("en-GB", {
    weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC",
  });
}

function clockTime(start) {
  return start ? start.slice(11, 16) + (start.endsWith("Z") ? " UTC" : "") : "";
}

/** A name from a file in its own direction of writing, cut where it would fill the page. */
function fileName(text, longest = 200) {
  const name = printable(text);
  return el("bdi", {title: name.length > longest && name}, name.length > longest ? name.slice(0, longest - 1) + "…" : name);
}

/** Paces at whole quarters of a minute, as many as fit, for an axis of speed. */
function paceTicks(slowest, fastest, most = 6) {
  const unit = imperial ? METERS_PER_MILE : 1000;
  const [from, to] = [unit / fastest, unit / slowest];
  const step = [5, 10, 15, 30, 60, 120, 300, 600].find((seconds) => (to - from) / seconds <= most) ?? 1200;
  return d3.range(Math.ceil(from / step) * step, to + 1e-9, step).map((seconds) => unit / seconds);
}

function verdictMark(outcome) {
  const {word, mark} = OUTCOMES[outcome];
  return el("span", {class: `verdict ${outcome}`}, el("span", {"aria-hidden": "true"}, mark + " "), word);
}
