// The map of the world by MapLibre GL: land and incidents from vector tiles that the server makes, situations and other
// marks as links above them. map.js calls it where there is WebGL, and moves the picture itself where this fails.

const SIDE = 512;
const DEEPEST = 12;
const LAND_DEEPEST = 8;
const POINTS_DEEPEST = 11;
// What is lived on, so that the first look has all of it: from the north of Greenland to the edge of Antarctica.
const WHOLE = [[-180, -60], [180, 83.7]];
const STEP = 0.2;
const NARROW = 600;
// Pixels that a mark steps aside at most: of a situation, and of what is less.
const ASIDE = 48;
const ASIDE_LESSER = 24;
// Half of the room that a mark has to itself, for a finger.
const REACH = 12;
// From the middle of a mark to its name.
const BESIDE = 15;
const KEPT = "tocsin-map";
const calm = matchMedia("(prefers-reduced-motion: reduce)");

// On the plane of the tiles, from 0 to 1.
const planeX = (east) => east / 360 + 0.5;
const planeY = (north) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (north * Math.PI) / 360)) / (2 * Math.PI);

const longitude = (x) => Math.max(-180, Math.min(180, (x - 0.5) * 360));
const latitude = (y) => Math.max(-85, Math.min(85, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI));

// Where somebody was on the map when they chose another day: for the very next page alone.
function taken() {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  return kept ? JSON.parse(kept) : null;
}

let library = null;
const fetched = (address) => (library ??= new Promise((resolve, reject) => {
  const script = document.createElement("script");
  script.src = address;
  script.onload = () => resolve(window.maplibregl);
  script.onerror = () => { library = null; reject(new Error("no map")); };
  document.head.append(script);
}));

export async function begin(figure, { library: address, worker, mark, paint }) {
  const maplibre = await fetched(address);
  maplibre.setWorkerUrl(worker);
  const host = figure.querySelector(":scope > .pic-map");
  const marks = figure.querySelector(":scope > .pic-marks");
  const rest = figure.querySelector(":scope > .pic-rest");
  const tiles = (layer) => location.origin + figure.dataset.redraw.replace("/tiles/", `/tiles/${layer}/`);
  let colours = paint(figure);
  host.hidden = false;
  rest.hidden = false;
  figure.classList.add("pic-mapped");

  const least = () => Math.log2(host.clientWidth / SIDE);
  const style = () => ({
    version: 8,
    sources: {
      base: { type: "vector", tiles: [tiles("base").replace(/[?].*/, "")], maxzoom: LAND_DEEPEST },
      points: { type: "vector", tiles: [tiles("points")], maxzoom: POINTS_DEEPEST },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colours.sea } },
      { id: "land", type: "fill", source: "base", "source-layer": "land", paint: { "fill-color": colours.land } },
      { id: "coast", type: "line", source: "base", "source-layer": "coast", paint: { "line-color": colours.border, "line-width": 0.7 } },
      {
        id: "border",
        type: "line",
        source: "base",
        "source-layer": "border",
        paint: { "line-color": colours.border, "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.6, 6, 1.2], "line-dasharray": [4, 2] },
      },
      {
        id: "points",
        type: "symbol",
        source: "points",
        "source-layer": "points",
        layout: {
          "icon-image": ["concat", ["get", "rung"], " ", ["coalesce", ["get", "said"], ""]],
          "icon-allow-overlap": true,
          "icon-ignore-placement": true,
          "symbol-sort-key": ["get", "count"],
        },
      },
    ],
  });

  const kept = taken();
  const map = new maplibre.Map({
    container: host,
    style: style(),
    ...(kept ? { center: kept.center, zoom: kept.zoom } : { bounds: WHOLE }),
    minZoom: least(),
    maxZoom: DEEPEST,
    maxPitch: 0,
    renderWorldCopies: false,
    attributionControl: false,
    boxZoom: false,
    dragRotate: false,
    touchPitch: false,
    keyboard: false,
    // Without any fading all marks would be placed anew in every frame.
    fadeDuration: 100,
    refreshExpiredTiles: false,
    locale: { "Map.Title": host.dataset.title },
  });
  map.touchZoomRotate.disableRotation();

  // Signs of incidents are drawn when a tile first wants them: no fonts and no sprites to fetch.
  map.on("styleimagemissing", ({ id }) => {
    const [rung, said] = id.split(" ");
    const number = Number.parseFloat(said) * (said.endsWith("k") ? 1e3 : said.endsWith("M") ? 1e6 : 1);
    const ratio = Math.min(2, Math.max(1, window.devicePixelRatio || 1));
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 36 * ratio;
    // Drawn by the processor, which reads it at once.
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.scale(ratio, ratio);
    mark(pen, colours, said ? number : 1, Number(rung), said, 18, 18);
    map.addImage(id, pen.getImageData(0, 0, canvas.width, canvas.height), { pixelRatio: ratio });
  });

  const canvas = map.getCanvas();
  canvas.setAttribute("aria-description", host.dataset.help);

  // Marks keep their size and their place on the earth; where two would lie on each other, the less grave steps aside.
  const pins = document.createElement("div");
  pins.className = "pic-pins";
  map.getCanvasContainer().append(pins);
  let placed = [];

  function read() {
    pins.replaceChildren();
    placed = [...marks.children].map((item, at, all) => {
      const pin = item.firstElementChild.cloneNode(true);
      const stalk = document.createElement("i");
      stalk.className = "pic-stalk";
      stalk.hidden = true;
      pins.append(stalk, pin);
      pin.style.zIndex = all.length - at;
      const name = pin.querySelector(".pic-pin-name");
      return {
        pin,
        stalk,
        name,
        room: name ? name.offsetWidth + 4 : 0,
        fixed: pin.classList.contains("pic-pin-signal"),
        x: planeX(Number(item.dataset.longitude)),
        y: planeY(Number(item.dataset.latitude)),
        aside: [0, 0],
      };
    });
    arrange();
  }

  const meets = (boxes, left, top, right, bottom) =>
    boxes.some((box) => left < box[2] && right > box[0] && top < box[3] && bottom > box[1]);

  // The nearest free place: in rings around the point.
  function free(boxes, x, y, most) {
    for (let ring = 0; ring * REACH <= most; ring++) {
      const stops = ring ? 6 * ring : 1;
      for (let stop = 0; stop < stops; stop++) {
        const turn = (2 * Math.PI * stop) / stops;
        const dx = ring * REACH * Math.sin(turn);
        const dy = -ring * REACH * Math.cos(turn);
        if (!meets(boxes, x + dx - REACH, y + dy - REACH, x + dx + REACH, y + dy + REACH)) {
          return [dx, dy];
        }
      }
    }
    return null;
  }

  // Depends on the scale alone, not on where one is.
  function arrange() {
    const side = SIDE * 2 ** map.getZoom();
    const named = host.clientWidth >= NARROW;
    const boxes = [];
    for (const each of placed) {
      const found = each.fixed ? [0, -9] : free(boxes, each.x * side, each.y * side, each.name ? ASIDE : ASIDE_LESSER);
      // Where there is no room a situation stays in its place, beneath graver ones; what is less comes with a closer look.
      each.aside = found ?? [0, 0];
      each.pin.hidden = !found && !each.name;
      if (each.pin.hidden) {
        each.stalk.hidden = true;
        continue;
      }
      const x = each.x * side + each.aside[0];
      const y = each.y * side + each.aside[1];
      if (found && !each.fixed) {
        boxes.push([x - REACH, y - REACH, x + REACH, y + REACH]);
      }
      const far = Math.hypot(...each.aside);
      each.stalk.hidden = each.fixed || far < 1;
      if (!each.stalk.hidden) {
        each.stalk.style.width = `${far}px`;
      }
    }
    for (const each of placed) {
      if (!each.name) {
        continue;
      }
      const x = each.x * side + each.aside[0];
      const y = each.y * side + each.aside[1];
      const right = x + BESIDE + each.room < side && !meets(boxes, x + BESIDE, y - 8, x + BESIDE + each.room, y + 8);
      const left = !right && x - BESIDE - each.room > 0 && !meets(boxes, x - BESIDE - each.room, y - 8, x - BESIDE, y + 8);
      const shown = named && (right || left);
      each.name.hidden = !shown;
      each.name.classList.toggle("pic-pin-name-left", left);
      if (shown) {
        boxes.push(right ? [x + BESIDE, y - 8, x + BESIDE + each.room, y + 8] : [x - BESIDE - each.room, y - 8, x - BESIDE, y + 8]);
      }
    }
    scale = null;
    follow();
  }

  // All marks are moved as one while the scale stays; each by itself only where it changes.
  let scale = null;
  let from = [0, 0];

  function follow() {
    const side = SIDE * 2 ** map.getZoom();
    const { lng, lat } = map.getCenter();
    const left = planeX(lng) * side - host.clientWidth / 2;
    const top = planeY(lat) * side - host.clientHeight / 2;
    if (scale !== side) {
      scale = side;
      // Near what is shown, where numbers of the style are exact.
      from = [left, top];
      placed.forEach(put);
    }
    pins.style.transform = `translate(${from[0] - left}px, ${from[1] - top}px)`;
  }

  function put(each) {
    const x = each.x * scale - from[0];
    const y = each.y * scale - from[1];
    const [dx, dy] = each.aside;
    each.pin.style.transform = `translate(${x + dx}px, ${y + dy}px)`;
    if (!each.stalk.hidden) {
      each.stalk.style.transform = `translate(${x}px, ${y}px) rotate(${Math.atan2(dy, dx)}rad)`;
    }
  }

  map.on("move", follow);
  map.on("zoomend", arrange);
  // Whether something else than the whole world is looked at.
  const middle = (planeY(WHOLE[0][1]) + planeY(WHOLE[1][1])) / 2;
  const told = () => figure.toggleAttribute("data-enlarged",
    map.getZoom() > map.getMinZoom() + 0.01 || Math.abs(planeY(map.getCenter().lat) - middle) > 0.005);
  map.on("moveend", told);
  told();
  read();

  // Whoever comes to a mark by the keyboard sees it.
  pins.addEventListener("focusin", (event) => {
    const each = placed.find(({ pin }) => pin === event.target);
    const shown = each?.pin.getBoundingClientRect();
    const box = host.getBoundingClientRect();
    if (shown && (shown.left < box.left || shown.right > box.right || shown.top < box.top || shown.bottom > box.bottom)) {
      // The browser scrolls what has the focus into view by itself, which would push the map out of its frame.
      host.scrollTo(0, 0);
      map.getCanvasContainer().scrollTo(0, 0);
      map.jumpTo({ center: [longitude(each.x), latitude(each.y)] });
    }
  });

  const glide = () => ({ duration: calm.matches ? 0 : 250 });
  // Where the last glide leads: the next one begins there, so that no key is lost when several are pressed quickly.
  let aim = null;
  const at = () => (aim && map.isMoving() ? aim : { center: map.getCenter().toArray(), zoom: map.getZoom() });
  const held = (zoom) => Math.max(map.getMinZoom(), Math.min(DEEPEST, zoom));
  const lead = (to) => {
    aim = to;
    map.easeTo({ ...to, ...glide() });
  };
  const enlarge = (by, center = at().center) => lead({ center, zoom: held(at().zoom + by) });
  const pan = (x, y) => {
    const { center, zoom } = at();
    const side = SIDE * 2 ** zoom;
    lead({
      center: [longitude(planeX(center[0]) + (x * STEP * host.clientWidth) / side), latitude(planeY(center[1]) + (y * STEP * host.clientHeight) / side)],
      zoom,
    });
  };
  const whole = () => {
    aim = null;
    map.fitBounds(WHOLE, { ...glide(), linear: true });
  };

  const incident = ({ x, y }) => map.getLayer("points") && map.queryRenderedFeatures([[x - 4, y - 4], [x + 4, y + 4]], { layers: ["points"] })[0];

  map.on("click", (event) => {
    if (event.originalEvent.target.closest?.("a")) {
      return;
    }
    const hit = incident(event.point);
    if (hit?.properties.to) {
      location.assign(hit.properties.to);
    } else if (hit) {
      enlarge(1.5, hit.geometry.coordinates);
    }
  });
  // Nothing is looked for under the mouse while the map is drawn with it.
  map.on("mousemove", ({ point }) => {
    if (!map.isMoving()) {
      canvas.style.cursor = incident(point) ? "pointer" : "";
    }
  });

  // A wheel over the map scrolls the page until the map is chosen.
  host.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !host.contains(document.activeElement)) {
      event.stopPropagation();
    }
  }, { capture: true });

  host.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const acts = {
      "+": () => enlarge(0.7),
      "=": () => enlarge(0.7),
      "-": () => enlarge(-0.7),
      ArrowLeft: () => pan(-1, 0),
      ArrowRight: () => pan(1, 0),
      ArrowUp: () => pan(0, -1),
      ArrowDown: () => pan(0, 1),
      0: whole,
    };
    if (acts[event.key]) {
      event.preventDefault();
      acts[event.key]();
    }
  });

  const tools = document.createElement("div");
  tools.className = "pic-map-tools";
  for (const [sign, word, act] of [
    ["+", host.dataset.in, () => enlarge(1)],
    ["−", host.dataset.out, () => enlarge(-1)],
    ["0", host.dataset.whole, whole],
  ]) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pic-chart-button";
    button.textContent = sign;
    button.title = word;
    button.setAttribute("aria-label", word);
    button.addEventListener("click", act);
    tools.append(button);
  }
  host.append(tools);

  // Newer situations and points, while they are being worked out.
  figure.addEventListener("more", () => {
    read();
    map.getSource("points")?.setTiles([tiles("points")]);
  });

  document.querySelectorAll("[data-slider]").forEach((form) => form.addEventListener("submit", () => {
    if (figure.hasAttribute("data-enlarged")) {
      sessionStorage.setItem(KEPT, JSON.stringify({ center: map.getCenter().toArray(), zoom: map.getZoom() }));
    }
  }));

  map.on("resize", () => {
    const wasWhole = !figure.hasAttribute("data-enlarged");
    map.setMinZoom(least());
    if (wasWhole) {
      map.fitBounds(WHOLE, { duration: 0 });
    }
    arrange();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    colours = paint(figure);
    map.setStyle(style(), { diff: false });
  });
  // Where the browser takes WebGL away, the picture comes back.
  map.on("webglcontextlost", () => {
    host.hidden = true;
    rest.hidden = true;
    figure.classList.remove("pic-mapped");
  });
  map.on("webglcontextrestored", () => {
    host.hidden = false;
    rest.hidden = false;
    figure.classList.add("pic-mapped");
    map.resize();
  });
  map.once("idle", () => figure.setAttribute("data-drawn", ""));
}
