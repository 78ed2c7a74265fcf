// What pages do beyond plain links and forms. Everything works without it, more slowly.
"use strict";
(() => {
  const token = document.querySelector('meta[name="tocsin-token"]').content;
  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-Tocsin-Token"] = token;
    if (event.target.closest("[data-by-itself]")) event.detail.headers["X-Tocsin-By-Itself"] = "1";
  });

  // The slider of days and the date field say the same.
  document.querySelectorAll("[data-slider]").forEach((form) => {
    const range = form.querySelector("[data-days]");
    const date = form.querySelector('input[type="date"]');
    const show = () => {
      date.value = new Date(range.value * 86400000).toISOString().slice(0, 10);
      range.setAttribute("aria-valuetext", date.value);
    };
    range.addEventListener("input", show);
    range.addEventListener("change", () => { show(); form.requestSubmit(); });
    date.addEventListener("input", () => { if (date.value) range.value = Date.parse(date.value) / 86400000; });
  });

  // What is typed into a form is kept on the desk, sealed, a moment after each keystroke.
  const keep = (form, name, fields, status, words) => {
    let timer = 0;
    let dirty = false;
    const send = async () => {
      dirty = false;
      const body = new URLSearchParams();
      for (const [field, value] of fields()) body.append(field, value);
      try {
        // A page that goes away may send 64 KB after itself; what is longer is sent while it is here.
        const answer = await fetch("/drafts/" + name, {
          method: "POST", body, keepalive: String(body).length < 60000, headers: { "X-Tocsin-Token": token } });
        if (status) status.textContent = answer.ok ? words.saved : words.notSaved;
      } catch (gone) {
        dirty = true;
        if (status) status.textContent = words.notSaved;
      }
    };
    form.addEventListener("input", () => { dirty = true; clearTimeout(timer); timer = setTimeout(send, 250); });
    form.addEventListener("submit", () => { dirty = false; clearTimeout(timer); });
    addEventListener("pagehide", () => { if (dirty) send(); });
  };

  // A large form, marked data-draft="name", comes from the desk as it was left.
  document.querySelectorAll("form[data-draft]").forEach((form) => {
    const status = form.querySelector("[data-draft-status]");
    const fields = () => [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "token");
    keep(form, form.dataset.draft, fields, status, status ? status.dataset : {});
  });

  // A small one, marked data-keep, has a name made of what it does and to what, and is filled in again here.
  const page = document.body.dataset;
  const OF_THE_VISIT = ["token", "seenAt", "back"];
  const typedInto = (form) => [...form.elements].filter((each) => each.name && !["hidden", "submit", "file", "password"].includes(each.type));
  const changed = (each) => each.options ? each.selectedIndex !== Math.max(0, [...each.options].findIndex((option) => option.defaultSelected))
    : each.type === "checkbox" || each.type === "radio" ? each.checked !== each.defaultChecked : each.value !== each.defaultValue;
  const nameOf = (form) => {
    const does = [form.getAttribute("action")];
    for (const each of form.querySelectorAll('input[type="hidden"]')) if (!OF_THE_VISIT.includes(each.name)) does.push(each.name, each.value);
    let one = 0x811c9dc5, other = 0x1b873593; // FNV-1a twice: forms of one person are told apart, nothing hangs on it
    for (const letter of does.join("\n")) {
      one = Math.imul(one ^ letter.codePointAt(0), 0x01000193);
      other = Math.imul(other ^ letter.codePointAt(0), 0x85ebca6b);
    }
    return "at-" + (one >>> 0).toString(36) + (other >>> 0).toString(36);
  };
  const fill = (form, fields, status) => {
    for (const each of typedInto(form)) {
      const value = fields[each.name];
      if (each.type === "checkbox" || each.type === "radio") each.checked = (value || "").split(",").includes(each.value);
      else if (value !== undefined && (!each.options || [...each.options].some((option) => option.value === value))) each.value = value;
    }
    for (let around = form.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    status.textContent = page.begunAgain;
  };
  const left = page.begun ? fetch("/drafts").then((answer) => answer.ok ? answer.json() : {}).catch(() => ({})) : Promise.resolve({});
  const takeUp = (root) => root.querySelectorAll("form[data-keep]").forEach((form) => {
    if (form.elements.begun) return;
    const name = nameOf(form);
    const fields = () => typedInto(form).some(changed)
      ? typedInto(form).filter((each) => each.type !== "checkbox" && each.type !== "radio" || each.checked).map((each) => [each.name, each.value]) : [];
    const hidden = document.createElement("input");
    Object.assign(hidden, { type: "hidden", name: "begun", value: name });
    const status = document.createElement("p");
    status.className = "dim kept";
    status.setAttribute("role", "status");
    form.append(hidden, status);
    keep(form, name, fields, status, { saved: page.begunSaved, notSaved: page.begunNotSaved });
    left.then((all) => { if (all[name] && !typedInto(form).some(changed)) fill(form, all[name], status); });
  });
  takeUp(document);
  document.addEventListener("htmx:load", (event) => takeUp(event.detail.elt));

  // A long list of boxes to tick is narrowed by words of what is looked for; what is ticked stays in sight.
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  document.querySelectorAll("[data-narrow]").forEach((field) => {
    const input = field.querySelector("input");
    const said = field.querySelector("[data-shown]");
    const picks = [...field.closest("fieldset").querySelectorAll(".pick")];
    const texts = picks.map((pick) => plain(pick.textContent));
    field.hidden = false;
    input.addEventListener("input", (event) => {
      event.stopPropagation();
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      picks.forEach((pick, i) => {
        pick.hidden = !(pick.querySelector("input").checked || words.every((word) => texts[i].includes(word)));
        shown += pick.hidden ? 0 : 1;
      });
      said.textContent = words.length ? said.dataset.shown.replace("#", new Intl.NumberFormat(document.documentElement.lang).format(shown)) : "";
    });
    input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  });

  // What is typed into a password's field is shown while its button is pressed down; never sent or kept shown.
  document.querySelectorAll("button[data-show]").forEach((button) => {
    const input = document.getElementById(button.dataset.show);
    const show = (shown) => {
      input.type = shown ? "text" : "password";
      button.setAttribute("aria-pressed", String(shown));
    };
    button.hidden = false;
    button.addEventListener("click", () => show(input.type === "password"));
    input.form.addEventListener("submit", () => show(false));
    addEventListener("pagehide", () => show(false));
  });

  // Where nobody touches anything for a quarter of an hour, the desk locks in all its tabs and nothing of
  // it stays on the screen. A form that is not kept on the desk stays behind a curtain, so that no text is lost.
  const lock = document.querySelector("form[data-lock-after]");
  const curtain = document.getElementById("curtain");
  const tabs = new BroadcastChannel("tocsin");
  if (!lock) tabs.postMessage("left");
  if (lock && curtain) {
    let last = Date.now();
    const here = () => {
      if (Date.now() - last > 1000) tabs.postMessage("here");
      last = Date.now();
    };
    for (const kind of ["pointerdown", "pointermove", "keydown", "wheel", "scroll", "input"]) addEventListener(kind, here, { passive: true, capture: true });
    const typed = new Set();
    addEventListener("input", (event) => { const form = event.target.form; if (form && form.method === "post" && !form.dataset.draft && form.dataset.keep === undefined) typed.add(form); }, true);
    addEventListener("submit", (event) => typed.delete(event.target), true);
    const draw = (closed) => {
      for (const part of document.body.children) if (part.tagName !== "SCRIPT") part.hidden = (part === curtain) !== closed;
      if (closed) curtain.querySelector("input[type=password]").focus();
    };
    const leave = async () => {
      if (!curtain.hidden) return;
      if (![...typed].some((form) => form.isConnected)) { lock.submit(); return; }
      draw(true);
      tabs.postMessage("left");
      await fetch("/lock", { method: "POST", headers: { "X-Tocsin-Token": token, Accept: "application/json" } });
    };
    curtain.querySelector("form").addEventListener("submit", async (event) => {
      event.preventDefault();
      const password = curtain.querySelector("input[type=password]");
      const body = new URLSearchParams({ password: password.value });
      const answer = await fetch("/unlock", { method: "POST", body, headers: { "X-Tocsin-Token": token, Accept: "application/json" } });
      password.value = "";
      curtain.querySelector("[role=alert]").hidden = answer.ok;
      if (answer.ok) { last = Date.now(); draw(false); }
    });
    tabs.addEventListener("message", ({ data }) => {
      if (data === "here") last = Date.now();
      else if (![...typed].some((form) => form.isConnected)) location.reload();
      else draw(true);
    });
    setInterval(() => { if (Date.now() - last > lock.dataset.lockAfter * 1000) leave(); }, 2000);
  }

  // Files dropped or pasted onto a form marked data-drop are chosen in it and sent.
  document.querySelectorAll("form[data-drop]").forEach((form) => {
    const input = form.querySelector('input[type="file"]');
    const zone = form.querySelector(".drop");
    const take = (files) => { if (files && files.length) { input.files = files; form.requestSubmit(); } };
    addEventListener("dragover", (event) => { event.preventDefault(); zone.classList.add("over"); });
    addEventListener("dragleave", () => zone.classList.remove("over"));
    addEventListener("drop", (event) => { event.preventDefault(); zone.classList.remove("over"); take(event.dataTransfer.files); });
    addEventListener("paste", (event) => { if (event.clipboardData.files.length) { event.preventDefault(); take(event.clipboardData.files); } });
  });

  // The sentence whose evidence is shown is marked; on a narrow screen the evidence comes into view.
  document.querySelectorAll("[data-sentences]").forEach((draft) => {
    draft.addEventListener("htmx:afterRequest", (event) => {
      const chosen = event.target.closest(".sentence");
      if (!chosen || !event.detail.successful) return;
      draft.querySelectorAll(".sentence[aria-current]").forEach((other) => other.removeAttribute("aria-current"));
      chosen.setAttribute("aria-current", "true");
      const panel = document.getElementById("evidence");
      if (panel.getBoundingClientRect().top > innerHeight) panel.scrollIntoView({ block: "start" });
    });
  });
})();
