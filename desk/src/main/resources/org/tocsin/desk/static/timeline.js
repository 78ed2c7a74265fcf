// Zooms timelines: wheel, drag, pinch, keyboard. While one moves, the plot is only stretched; when one rests, the server
// draws the days anew. Without this script the picture stays as it is, and the page's links change the days.
"use strict";
(() => {
  const DAY = 86400000;
  const REST = 180;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  const day = (time) => new Date(Math.round(time / DAY) * DAY).toISOString().slice(0, 10);

  function begin(figure) {
    if (figure.dataset.begun || !figure.dataset.redraw) {
      return;
    }
    figure.dataset.begun = "yes";
    figure.tabIndex = 0;
    let timer = 0;
    let asked = 0;
    let from = 0;
    let to = 0;
    let home = null;

    const svg = () => [...figure.querySelectorAll("svg.pic-svg")].find((each) => each.getBoundingClientRect().width > 0);
    const plot = () => svg()?.querySelector(".pic-plot");

    function read() {
      const data = plot()?.dataset;
      if (!data) {
        return false;
      }
      from = Date.parse(data.from);
      to = Date.parse(data.to) + DAY;
      home ??= [from, to];
      return true;
    }

    // Where on the axis a pointer is, 0 for the first day and 1 for the last.
    function share(clientX) {
      const picture = svg();
      const data = plot().dataset;
      const box = picture.getBoundingClientRect();
      const x = ((clientX - box.left) / box.width) * picture.viewBox.baseVal.width;
      const along = Math.min(1, Math.max(0, (x - Number(data.left)) / Number(data.wide)));
      return data.turned === "true" ? 1 - along : along;
    }

    function preview() {
      const group = plot();
      const data = group.dataset;
      const was = [Date.parse(data.from), Date.parse(data.to) + DAY];
      const turned = data.turned === "true";
      const left = Number(data.left);
      const wide = Number(data.wide);
      const scale = (was[1] - was[0]) / (to - from);
      const start = turned ? (to - was[1]) / (to - from) : (was[0] - from) / (to - from);
      group.setAttribute("transform", `translate(${left + start * wide - left * scale} 0) scale(${scale} 1)`);
    }

    function show(nextFrom, nextTo) {
      const least = 3 * DAY;
      const most = 4 * (home[1] - home[0]);
      const length = Math.min(most, Math.max(least, nextTo - nextFrom));
      const middle = (nextFrom + nextTo) / 2;
      from = middle - length / 2;
      to = middle + length / 2;
      if (!calm.matches) {
        requestAnimationFrame(preview);
      }
      clearTimeout(timer);
      timer = setTimeout(redraw, calm.matches ? 0 : REST);
    }

    async function redraw() {
      const mine = ++asked;
      const address = figure.dataset.redraw.replace("{from}", day(from)).replace("{to}", day(Math.max(from + DAY, to - DAY)));
      const focus = document.activeElement?.getAttribute?.("href");
      try {
        const answer = await fetch(address, { credentials: "same-origin", headers: { Accept: "text/html", "HX-Request": "true" } });
        if (!answer.ok || mine !== asked) {
          return;
        }
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const drawn = page.querySelector("figure.pic-timeline") ?? page.body.firstElementChild;
        if (drawn && mine === asked) {
          for (const part of ["figcaption", ".pic-wide", ".pic-narrow"]) {
            const now = figure.querySelector(`:scope > ${part}`);
            const next = drawn.querySelector(`:scope > ${part}`);
            if (now && next) {
              now.replaceWith(document.importNode(next, true));
            }
          }
          if (focus) {
            figure.querySelector(`a[href="${CSS.escape(focus)}"]`)?.focus();
          }
        }
      } catch {
        plot()?.removeAttribute("transform");
      }
    }

    function zoom(factor, at) {
      if (timer === 0 && !read()) {
        return;
      }
      const pivot = from + (to - from) * at;
      show(pivot - (pivot - from) * factor, pivot + (to - pivot) * factor);
    }

    function move(part) {
      const by = (to - from) * part;
      show(from + by, to + by);
    }

    read();

    figure.addEventListener("wheel", (event) => {
      if (!event.target.closest("svg") || !(event.ctrlKey || document.activeElement === figure || figure.contains(document.activeElement))) {
        return; // a wheel over the picture scrolls the page until the picture is chosen
      }
      event.preventDefault();
      zoom(Math.exp(Math.sign(event.deltaY) * 0.2), share(event.clientX));
    }, { passive: false });

    const pointers = new Map();
    let before = null;
    figure.addEventListener("pointerdown", (event) => {
      if (event.target.closest("svg") && !event.target.closest("a") && event.button === 0) {
        pointers.set(event.pointerId, event.clientX);
        figure.setPointerCapture(event.pointerId);
        before = { from, to, xs: [...pointers.values()] };
      }
    });
    figure.addEventListener("pointermove", (event) => {
      if (!pointers.has(event.pointerId) || !before) {
        return;
      }
      pointers.set(event.pointerId, event.clientX);
      const xs = [...pointers.values()];
      if (xs.length === 1) {
        const by = (share(before.xs[0]) - share(xs[0])) * (before.to - before.from);
        show(before.from + by, before.to + by);
      } else if (xs.length === 2 && before.xs.length === 2) {
        const factor = Math.abs(before.xs[0] - before.xs[1]) / Math.max(20, Math.abs(xs[0] - xs[1]));
        const pivot = before.from + (before.to - before.from) * share((xs[0] + xs[1]) / 2);
        show(pivot - (pivot - before.from) * factor, pivot + (before.to - pivot) * factor);
      }
    });
    for (const end of ["pointerup", "pointercancel"]) {
      figure.addEventListener(end, (event) => {
        pointers.delete(event.pointerId);
        before = { from, to, xs: [...pointers.values()] };
      });
    }

    figure.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("details")) {
        return;
      }
      const turned = plot()?.dataset.turned === "true";
      const acts = {
        "+": () => zoom(0.7, 0.5),
        "=": () => zoom(0.7, 0.5),
        "-": () => zoom(1 / 0.7, 0.5),
        ArrowLeft: () => move(turned ? 0.2 : -0.2),
        ArrowRight: () => move(turned ? -0.2 : 0.2),
        0: () => show(home[0], home[1]),
        Home: () => show(home[0], home[1]),
      };
      if (acts[event.key]) {
        event.preventDefault();
        acts[event.key]();
      }
    });
  }

  const all = (root) => root.querySelectorAll("figure.pic-timeline").forEach(begin);
  all(document);
  document.addEventListener("htmx:load", (event) => all(event.target.parentNode ?? document));
})();
