// Moves the map of the world: pointer, wheel, pinch, keyboard. The land is the server's picture, moved as a whole; points
// are drawn on a canvas above it from tiles of clusters. Where the browser has WebGL and this build MapLibre, earth.js puts
// a map of vector tiles in the place of this picture, and of a situation's. Without this script pictures stay as they are.
"use strict";
(() => {
  const DEEPEST = 12;
  const TILE = 256;
  const FINE = 1024;
  const KEPT = 400;
  const COLOURS = ["ground", "ink", "soft", "sea", "land", "border", "calm", "act", "level-2", "rung-5", "rung-6"];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const { module, pins, library, worker } = document.currentScript.dataset;

  function paint(figure) {
    const style = getComputedStyle(figure);
    return {
      ...Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--pic-${name}`)])),
      rungs: [0, 1, 2, 3, 4, 5, 6, 7].map((rung) => style.getPropertyValue(rung ? `--pic-rung-${rung}` : "--pic-ground")),
    };
  }

  // One incident by its rung, or several in a circle with their number; returns how far it reaches.
  function mark(pen, colours, count, rung, said, x, y) {
    const radius = count === 1 ? 5 : Math.min(15, 7.5 + 2 * Math.log10(count));
    pen.beginPath();
    if (count > 1 || rung <= 2) {
      pen.arc(x, y, radius, 0, 2 * Math.PI);
    } else if (rung === 3) {
      pen.moveTo(x, y - 6);
      pen.lineTo(x + 6, y);
      pen.lineTo(x, y + 6);
      pen.lineTo(x - 6, y);
      pen.closePath();
    } else {
      const spikes = rung <= 5 ? 3 : 10;
      for (let i = 0; i < spikes; i++) {
        const out = rung > 5 && i % 2 ? 3.5 : 6.5;
        pen.lineTo(x + out * Math.sin((2 * Math.PI * i) / spikes), y - out * Math.cos((2 * Math.PI * i) / spikes));
      }
      pen.closePath();
    }
    pen.fillStyle = count > 1 ? colours.ground : colours.rungs[rung];
    pen.fill();
    pen.lineWidth = count > 1 && rung > 5 ? 4 : count > 1 && rung > 3 ? 2.5 : 1.3;
    pen.strokeStyle = count > 1 && rung > 3 ? colours.rungs[rung] : colours.ink;
    pen.stroke();
    if (count > 1) {
      pen.font = "700 10px system-ui, sans-serif";
      pen.textAlign = "center";
      pen.textBaseline = "middle";
      pen.fillStyle = colours.ink;
      pen.fillText(said, x, y);
    }
    return radius;
  }

  function begin(figure) {
    if (figure.dataset.begun || !figure.dataset.redraw) {
      return;
    }
    figure.dataset.begun = "yes";
    if (module && drawsItself()) {
      afterPaint(() => import(module)
        .then((earth) => earth.begin(figure, { library, worker, pins, mark, paint }))
        .catch(() => {
          figure.classList.remove("pic-mapped");
          figure.querySelectorAll(":scope > .pic-earth, :scope > .pic-rest").forEach((part) => { part.hidden = true; });
          move(figure);
        }));
    } else {
      move(figure);
    }
  }

  // The colours of a page that the system has chosen are not the map's to change.
  function drawsItself() {
    try {
      return Boolean(document.createElement("canvas").getContext("webgl2")) && !matchMedia("(forced-colors: active)").matches;
    } catch {
      return false;
    }
  }

  // The page is there before the map's library is fetched.
  function afterPaint(act) {
    requestAnimationFrame(() => setTimeout(act));
  }

  // A situation's picture has no plane: it stays.
  function move(figure) {
    const host = [...figure.querySelectorAll(".pic-wide, .pic-narrow")].find((each) => each.getBoundingClientRect().width > 0);
    const svg = host?.querySelector("svg.pic-svg");
    const plane = svg?.querySelector(".pic-plane");
    if (!plane) {
      return;
    }
    figure.tabIndex = 0;
    const side = Number(plane.dataset.side);
    const left = Number(plane.dataset.left);
    const top = Number(plane.dataset.top);
    const moved = [...svg.querySelectorAll(".pic-plane, .pic-situations, .pic-signals")];
    const still = svg.querySelector(".pic-clusters");
    const canvas = document.createElement("canvas");
    canvas.className = "pic-canvas";
    canvas.setAttribute("aria-hidden", "true");
    host.append(canvas);
    figure.classList.add("pic-moving");
    const pen = canvas.getContext("2d");
    const tiles = new Map();
    // What is shown: the plane's point in the middle of the window, and how many times it is enlarged.
    const view = { x: 0.5, y: 0.5, scale: 1 };
    let due = false;
    let drawn = [];
    let colours = null;

    const box = () => svg.getBoundingClientRect();
    const whole = svg.viewBox.baseVal.width;
    const high = plane.getBBox().height || side / 2;
    let wide = whole;
    const unit = () => wide / whole;
    const mapHigh = () => high;

    function fit() {
      const ratio = Math.min(2, window.devicePixelRatio || 1);
      wide = box().width;
      const per = unit();
      canvas.width = Math.round(wide * ratio);
      canvas.height = Math.round((mapHigh() + 2 * left) * per * ratio);
      canvas.style.width = `${wide}px`;
      canvas.style.height = `${(mapHigh() + 2 * left) * per}px`;
      colours = paint(figure);
      ask();
    }

    // Pixels of the svg: of a place of the plane.
    const onX = (x) => left + side / 2 + (x - view.x) * side * view.scale;
    const onY = (y) => top + side / 2 + (y - view.y) * side * view.scale;

    function zoomOf() {
      return Math.max(0, Math.min(DEEPEST, Math.round(Math.log2((side * view.scale * unit()) / TILE))));
    }

    function needed() {
      const z = zoomOf();
      const count = 2 ** z;
      const halfX = 0.5 / view.scale;
      const halfY = mapHigh() / side / 2 / view.scale;
      const found = [];
      const clamp = (value) => Math.max(0, Math.min(count - 1, Math.floor(value)));
      for (let x = clamp((view.x - halfX) * count); x <= clamp((view.x + halfX) * count); x++) {
        for (let y = clamp((view.y - halfY) * count); y <= clamp((view.y + halfY) * count); y++) {
          found.push([z, x, y]);
        }
      }
      return found;
    }

    function load(z, x, y) {
      const key = `${z}/${x}/${y}`;
      if (tiles.has(key)) {
        const tile = tiles.get(key);
        tiles.delete(key);
        tiles.set(key, tile);
        return tile;
      }
      const tile = { clusters: null };
      tiles.set(key, tile);
      if (tiles.size > KEPT) {
        tiles.delete(tiles.keys().next().value);
      }
      const address = figure.dataset.redraw.replace("{z}", z).replace("{x}", x).replace("{y}", y);
      fetch(address, { credentials: "same-origin", headers: { Accept: "application/json" } })
        .then((answer) => (answer.ok ? answer.json() : { c: [] }))
        .then((read) => {
          tile.clusters = read.c;
          still?.setAttribute("visibility", "hidden");
          ask();
        })
        .catch(() => tiles.delete(key));
      return tile;
    }

    function ask() {
      if (!due) {
        due = true;
        requestAnimationFrame(frame);
      }
    }

    function frame() {
      due = false;
      const shift = `translate(${onX(0) - left * view.scale} ${onY(0) - top * view.scale}) scale(${view.scale})`;
      for (const group of moved) {
        group.setAttribute("transform", shift);
      }
      // Marks keep their size.
      if (frame.scale !== view.scale) {
        frame.scale = view.scale;
        figure.style.setProperty("--pic-shrink", String(1 / view.scale));
      }
      const ratio = (canvas.width / wide) * unit();
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.clearRect(0, 0, canvas.width / ratio, canvas.height / ratio);
      drawn = [];
      for (const [z, x, y] of needed()) {
        const clusters = load(z, x, y).clusters ?? coarser(z, x, y);
        const step = 1 / 2 ** z;
        for (const cluster of clusters) {
          point(cluster, onX((x + cluster[0] / FINE) * step), onY((y + cluster[1] / FINE) * step));
        }
      }
    }

    // Until a tile is there, what the one above it knows of its place.
    function coarser(z, x, y) {
      for (let up = 1; up <= z; up++) {
        const above = tiles.get(`${z - up}/${x >> up}/${y >> up}`)?.clusters;
        if (above) {
          const times = 2 ** up;
          return above
            .map((each) => [each[0] * times - (x - ((x >> up) << up)) * FINE, each[1] * times - (y - ((y >> up) << up)) * FINE, ...each.slice(2)])
            .filter((each) => each[0] >= 0 && each[0] < FINE && each[1] >= 0 && each[1] < FINE);
        }
      }
      return [];
    }

    function point(cluster, x, y) {
      const [, , count, rung, address] = cluster;
      const said = count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`;
      drawn.push([x, y, mark(pen, colours, count, rung, said, x, y), count, address]);
    }

    function hold() {
      view.scale = Math.max(1, Math.min(2 ** 11, view.scale));
      figure.toggleAttribute("data-enlarged", view.scale > 1);
      const halfY = mapHigh() / side / 2;
      const spareX = 0.5 - 0.5 / view.scale;
      const spareY = Math.max(0, halfY - halfY / view.scale);
      view.x = Math.max(0.5 - spareX, Math.min(0.5 + spareX, view.x));
      view.y = Math.max(0.5 - spareY, Math.min(0.5 + spareY, view.y));
      ask();
    }

    function zoom(factor, clientX, clientY) {
      const per = unit();
      const x = clientX === undefined ? left + side / 2 : (clientX - box().left) / per;
      const y = clientY === undefined ? top + side / 2 : (clientY - box().top) / per;
      const atX = view.x + (x - left - side / 2) / side / view.scale;
      const atY = view.y + (y - top - side / 2) / side / view.scale;
      view.scale *= factor;
      view.scale = Math.max(1, Math.min(2 ** 11, view.scale));
      view.x = atX - (x - left - side / 2) / side / view.scale;
      view.y = atY - (y - top - side / 2) / side / view.scale;
      hold();
    }

    // Counts what ends all gliding: what still glides when somebody goes back to the whole world must not enlarge it again.
    let halts = 0;

    function glide(change) {
      if (calm.matches) {
        change(1);
        hold();
        return;
      }
      let left = 8;
      const begun = halts;
      const step = () => {
        if (halts !== begun) {
          return;
        }
        change(1 / 8);
        hold();
        if (--left > 0) {
          requestAnimationFrame(step);
        }
      };
      step();
    }

    host.addEventListener("wheel", (event) => {
      if (!(event.ctrlKey || figure.contains(document.activeElement))) {
        return; // a wheel over the picture scrolls the page until the picture is chosen
      }
      event.preventDefault();
      zoom(Math.exp(-Math.sign(event.deltaY) * 0.25), event.clientX, event.clientY);
    }, { passive: false });

    const pointers = new Map();
    let before = null;
    let far = 0;
    const start = () => {
      before = { ...view, at: [...pointers.values()].map((each) => [...each]) };
    };
    host.addEventListener("pointerdown", (event) => {
      if (!event.target.closest("a") && event.button === 0) {
        pointers.set(event.pointerId, [event.clientX, event.clientY]);
        far = 0;
        start();
      }
    });
    window.addEventListener("pointermove", (event) => {
      if (!pointers.has(event.pointerId)) {
        return;
      }
      pointers.set(event.pointerId, [event.clientX, event.clientY]);
      const at = [...pointers.values()];
      const per = unit() * side;
      if (at.length === 1) {
        const dx = at[0][0] - before.at[0][0];
        const dy = at[0][1] - before.at[0][1];
        far = Math.max(far, Math.hypot(dx, dy));
        view.x = before.x - dx / per / view.scale;
        view.y = before.y - dy / per / view.scale;
        hold();
      } else if (before.at.length === 2) {
        const now = Math.hypot(at[0][0] - at[1][0], at[0][1] - at[1][1]);
        const was = Math.hypot(before.at[0][0] - before.at[1][0], before.at[0][1] - before.at[1][1]);
        zoom((before.scale * now) / Math.max(1, was) / view.scale, (at[0][0] + at[1][0]) / 2, (at[0][1] + at[1][1]) / 2);
      }
    });
    for (const end of ["pointerup", "pointercancel"]) {
      window.addEventListener(end, (event) => {
        if (pointers.delete(event.pointerId)) {
          if (pointers.size === 0 && far < 5 && end === "pointerup") {
            choose(event.clientX, event.clientY);
          }
          start();
        }
      });
    }

    function choose(clientX, clientY) {
      const x = (clientX - box().left) / unit();
      const y = (clientY - box().top) / unit();
      const hit = drawn.findLast?.((each) => Math.hypot(each[0] - x, each[1] - y) < each[2] + 3);
      if (!hit) {
        figure.focus({ preventScroll: true });
      } else if (hit[4]) {
        location.assign(hit[4]);
      } else {
        zoom(2.5, clientX, clientY);
      }
    }

    figure.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("details")) {
        return;
      }
      const by = 0.2 / view.scale;
      const acts = {
        "+": () => glide((part) => (view.scale *= 1.6 ** part)),
        "=": () => glide((part) => (view.scale *= 1.6 ** part)),
        "-": () => glide((part) => (view.scale /= 1.6 ** part)),
        ArrowLeft: () => glide((part) => (view.x -= by * part)),
        ArrowRight: () => glide((part) => (view.x += by * part)),
        ArrowUp: () => glide((part) => (view.y -= by * part)),
        ArrowDown: () => glide((part) => (view.y += by * part)),
        0: () => {
          halts++;
          Object.assign(view, { x: 0.5, y: 0.5, scale: 1 });
          hold();
        },
      };
      if (acts[event.key]) {
        event.preventDefault();
        acts[event.key]();
      }
    });

    figure.addEventListener("more", () => {
      tiles.clear();
      ask();
    });

    new ResizeObserver(fit).observe(host);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", fit);
    fit();
  }

  const all = (root) => root.querySelectorAll("figure:has(> .pic-earth)").forEach(begin);
  all(document);
  document.addEventListener("htmx:load", (event) => all(event.target.parentNode ?? document));

  // While situations are still being worked out, the page brings a newer map; who looks at a part of it, or
  // is on it with the keyboard, keeps it, and gets what came: words, marks and points.
  const SHOWN = ["figcaption", ...["wide", "narrow"].flatMap((room) => ["situations", "signals"].map((what) => `.pic-${room} .pic-${what}`))];
  const MAPPED = ["figcaption", ".pic-wide", ".pic-narrow", ".pic-marks", ".pic-rest", ".pic-words > .pic-scroll"].map((part) => `:scope > ${part}`);
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const here = event.detail.target?.querySelector?.("figure.pic-world");
    const mapped = here?.matches(".pic-mapped");
    if (mapped || here?.matches("[data-enlarged], :focus, :focus-within")) {
      event.detail.shouldSwap = false;
      for (const part of mapped ? MAPPED : SHOWN) {
        const old = here.querySelector(part);
        const newer = (mapped ? event.detail.fragment?.querySelector("figure.pic-world") : event.detail.fragment)?.querySelector(part);
        if (old && newer) {
          old.replaceChildren(...newer.childNodes);
        }
      }
      here.dispatchEvent(new Event("more"));
    }
  });
})();
