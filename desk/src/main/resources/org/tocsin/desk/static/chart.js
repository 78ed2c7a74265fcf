// Draws counts through time in the place of the server's picture, to be read one by one and enlarged: pointer, buttons,
// keyboard. Without this script, in print, and where the system chooses the colours, the picture stays.
"use strict";
(() => {
  const DAY = 86400;
  const LEAST = 7 * DAY;
  const STEPS = [1, 2, 3, 5, 7, 10, 15, 30, 60, 90, 180, 365, 730, 1825, 3650, 9125, 18250, 36500].map((days) => days * DAY);
  const COUNTS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000, 100000];
  const { library } = document.currentScript.dataset;
  // The day before the month, as on every page.
  const spoken = document.documentElement.lang;
  const language = `${spoken === "en" ? "en-GB" : spoken}-u-nu-latn`;
  const turned = document.documentElement.dir === "rtl";
  const number = new Intl.NumberFormat(language);
  const days = (parts) => new Intl.DateTimeFormat(language, { timeZone: "UTC", ...parts });
  const [year, month, day] = [{ year: "numeric" }, { year: "numeric", month: "short" }, { year: "numeric", month: "short", day: "numeric" }].map(days);

  // The library is fetched by the first page that has a chart.
  let fetched = null;
  const ready = () => (fetched ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = library;
    script.onload = resolve;
    script.onerror = () => { fetched = null; reject(new Error("no charts")); };
    document.head.append(script);
  }));

  const make = (name, className, inside = "") => {
    const element = document.createElement(name);
    element.className = className;
    element.append(inside);
    return element;
  };

  function colours(figure) {
    const style = getComputedStyle(figure);
    return Object.fromEntries(["ground", "ink", "soft", "rail", "act"].map((name) => [name, style.getPropertyValue(`--pic-${name}`)]));
  }

  function begin(figure) {
    const host = figure.querySelector(":scope > .pic-chart");
    if (!host || host.dataset.begun || matchMedia("(forced-colors: active)").matches) {
      return;
    }
    host.dataset.begun = "yes";
    ready().then(() => draw(figure, host, JSON.parse(host.dataset.chart)), () => delete host.dataset.begun);
  }

  function draw(figure, host, chart) {
    const { uPlot } = window;
    const stops = chart.x.map((_, i) => i).filter((i) => chart.said[i]);
    const most = Math.max(1, ...chart.lines.flatMap((line) => line.y));
    let paint = colours(figure);
    let at = stops.at(-1) ?? -1;
    let byKey = false;

    const plot = make("div", "pic-chart-plot");
    const help = make("span", "hidden", chart.words.help);
    help.id = `${figure.id}-help`;
    plot.tabIndex = 0;
    plot.setAttribute("role", "slider");
    plot.setAttribute("aria-label", host.dataset.title);
    plot.setAttribute("aria-describedby", help.id);
    plot.setAttribute("aria-valuemin", "1");
    plot.setAttribute("aria-valuemax", String(Math.max(1, stops.length)));
    const said = make("p", "pic-chart-said");
    const tools = make("div", "pic-chart-tools");
    const button = (sign, word, act) => {
      const pressed = make("button", "pic-chart-button", sign);
      pressed.type = "button";
      pressed.title = word;
      pressed.setAttribute("aria-label", word);
      pressed.addEventListener("click", act);
      tools.append(pressed);
    };
    const keys = make("ul", "pic-chart-keys");
    for (const line of chart.lines) {
      const key = make("li", "");
      key.append(make("span", `pic-chart-key pic-chart-${line.look}`), line.name);
      keys.append(key);
    }
    host.append(plot, help, said, keys, tools);
    host.hidden = false;
    figure.classList.add("pic-charted");
    const rest = figure.querySelector(":scope > .pic-rest");
    if (rest) {
      rest.hidden = false;
    }

    function read(index) {
      at = index;
      said.textContent = chart.said[at] ?? "";
      plot.setAttribute("aria-valuenow", String(Math.max(1, stops.indexOf(at) + 1)));
      plot.setAttribute("aria-valuetext", said.textContent);
    }

    // What is shown lies within the whole, and is no shorter than a week.
    function held(min, max) {
      const whole = chart.to - chart.from;
      const length = Math.min(whole, Math.max(Math.min(LEAST, whole), max - min));
      const from = Math.min(chart.to - length, Math.max(chart.from, (min + max - length) / 2));
      return [from, from + length];
    }

    // On an axis from the right, uPlot 1.6.30 takes the one alignment for the other.
    const stepped = uPlot.paths.stepped({ align: turned ? -1 : 1 });
    const bars = uPlot.paths.bars({ size: [0.72, 28] });
    const looks = {
      steps: { paths: stepped, stroke: () => paint.act, width: 2, points: { show: false } },
      dot: { paths: () => null, points: { show: true, size: 8, width: 1, stroke: () => paint.ground, fill: () => paint.act } },
      "open-dot": { paths: () => null, points: { show: true, size: 8, width: 1.8, stroke: () => paint.ink, fill: () => paint.ground } },
      bar: { paths: bars, stroke: () => paint.act, fill: () => paint.act, width: 1.5, points: { show: false } },
      "open-bar": { paths: bars, stroke: () => paint.act, fill: () => paint.ground, width: 1.5, points: { show: false } },
      limit: { stroke: () => paint.act, width: 1.5, dash: [4, 3], points: { show: false } },
    };

    // The mark on what is read, on the first line alone.
    const mark = {
      show: () => make("div", "pic-chart-mark"),
      size: (self, index) => (index === 1 ? 14 : 0),
      fill: () => "transparent",
      stroke: () => paint.ink,
    };

    const font = `12px ${getComputedStyle(host).fontFamily}`;
    const axis = { font, stroke: () => paint.soft, grid: { stroke: () => paint.rail, width: 1 }, ticks: { stroke: () => paint.rail, width: 1 } };
    const high = () => (host.clientWidth < 600 ? 180 : 240);
    const u = new uPlot({
      width: Math.max(120, host.clientWidth),
      height: high(),
      legend: { show: false },
      tzDate: (time) => uPlot.tzDate(new Date(time * 1000), "Etc/UTC"),
      cursor: {
        y: false,
        points: mark,
        drag: { x: true, y: false, dist: 6 },
        bind: { dblclick: () => () => { whole(); return null; } },
      },
      scales: {
        x: { time: true, dir: turned ? -1 : 1, range: (self, min, max) => held(min ?? chart.from, max ?? chart.to) },
        y: { range: () => [0, most * 1.08] },
      },
      axes: [
        { ...axis, space: 72, size: 32, incrs: STEPS, values: (self, splits, index, space, step) => splits.map((time) => (step < 30 * DAY ? day : step < 365 * DAY ? month : year).format(time * 1000)) },
        { ...axis, side: turned ? 1 : 3, space: 28, incrs: COUNTS, size: Math.max(40, 20 + 8 * number.format(most).length), values: (self, splits) => splits.map((count) => number.format(count)) },
      ],
      series: [{}, ...chart.lines.map((line) => looks[line.look])],
      hooks: {
        setCursor: [(self) => {
          if (!byKey) {
            const near = self.cursor.idx;
            read(near === null || near === undefined ? stops.at(-1) ?? -1 : nearest(near));
          }
        }],
        setScale: [(self, key) => {
          if (key === "x") {
            const { min, max } = self.scales.x;
            figure.toggleAttribute("data-enlarged", max - min < (chart.to - chart.from) * 0.999);
          }
        }],
      },
    }, [chart.x, ...chart.lines.map((line) => (line.look.endsWith("bar") ? line.y.map((count) => count ?? undefined) : line.y))], plot);

    function nearest(index) {
      return stops.reduce((best, stop) => (Math.abs(chart.x[stop] - chart.x[index]) < Math.abs(chart.x[best] - chart.x[index]) ? stop : best), stops[0] ?? -1);
    }

    const show = (min, max) => u.setScale("x", { min, max });
    const whole = () => show(chart.from, chart.to);

    function zoom(factor, pivot = chart.x[at] ?? (u.scales.x.min + u.scales.x.max) / 2) {
      const { min, max } = u.scales.x;
      const middle = Math.min(max, Math.max(min, pivot));
      show(middle - (middle - min) * factor, middle + (max - middle) * factor);
      point();
    }

    // Marks what is read; what lies outside of the days shown is brought in.
    function point() {
      const { min, max } = u.scales.x;
      const time = chart.x[at];
      if (time === undefined) {
        return;
      }
      if (time < min || time > max) {
        show(time - (max - min) / 2, time + (max - min) / 2);
      }
      byKey = true;
      u.setCursor({ left: u.valToPos(time, "x"), top: u.valToPos(most / 2, "y") });
      byKey = false;
    }

    function go(index) {
      if (stops.length) {
        read(stops[Math.max(0, Math.min(stops.length - 1, index))]);
        point();
      }
    }

    button("+", chart.words.in, () => zoom(0.6));
    button("−", chart.words.out, () => zoom(1 / 0.6));
    button("⤢", chart.words.whole, whole);
    read(at);

    plot.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) {
        return;
      }
      const here = stops.indexOf(at);
      const onward = turned ? -1 : 1;
      const acts = {
        "+": () => zoom(0.6),
        "=": () => zoom(0.6),
        "-": () => zoom(1 / 0.6),
        0: whole,
        ArrowRight: () => go(here + onward),
        ArrowLeft: () => go(here - onward),
        ArrowUp: () => go(here + 1),
        ArrowDown: () => go(here - 1),
        PageUp: () => go(here + 10),
        PageDown: () => go(here - 10),
        Home: () => go(0),
        End: () => go(stops.length - 1),
      };
      if (acts[event.key]) {
        event.preventDefault();
        acts[event.key]();
      }
    });

    plot.addEventListener("wheel", (event) => {
      if (!(event.ctrlKey || document.activeElement === plot)) {
        return; // a wheel over the chart scrolls the page until the chart is chosen
      }
      event.preventDefault();
      zoom(Math.exp(Math.sign(event.deltaY) * 0.2), u.posToVal(event.clientX - u.over.getBoundingClientRect().left, "x"));
    }, { passive: false });

    new ResizeObserver(() => {
      if (host.clientWidth > 0 && host.clientWidth !== u.width) {
        u.setSize({ width: host.clientWidth, height: high() });
      }
    }).observe(host);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      paint = colours(figure);
      u.redraw();
    });
  }

  const all = (root) => root.querySelectorAll("figure.pic").forEach(begin);
  all(document);
  document.addEventListener("htmx:load", (event) => all(event.target.parentNode ?? document));
})();
