"use strict";
/* Turns the first page of each table of lines into pages that can be filtered. Texts are set as texts, never as markup. */
(() => {
  const perPage = 50;
  const tables = new Map();

  function cell(tag, text) {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  }

  function parts(line, data) {
    const of = new Map(line[5]);
    if (data.columns) {
      return data.parties.map((party, p) => cell("td", of.get(p) ?? data.nothing));
    }
    const all = cell("td", line[5].map(([p, part]) => data.parties[p] + " " + part).join(", "));
    all.className = "fact";
    return [all];
  }

  function row(line, data) {
    const made = document.createElement("tr");
    const day = cell("th", line[0]);
    day.scope = "row";
    made.append(day);
    for (const text of [line[1], line[2]]) {
      const words = cell("td", text);
      words.className = "fact";
      made.append(words);
    }
    if (data.converted) {
      made.append(cell("td", line[3]));
    }
    made.append(cell("td", line[4]), ...parts(line, data));
    return made;
  }

  function matches(line, period, wanted, data) {
    const inPeriod = !wanted.period || wanted.period === period;
    const party = data.parties.indexOf(wanted.party);
    const text = (line[0] + " " + line[1] + " " + line[2]).toLowerCase();
    return inPeriod
      && (party < 0 || line[5].some(([p]) => p === party))
      && wanted.text.toLowerCase().split(/\s+/).every(word => text.includes(word));
  }

  function table(section) {
    const data = JSON.parse(section.querySelector("script").textContent);
    const form = section.querySelector("form");
    const body = section.querySelector("tbody.page");
    const status = section.querySelector("[role=status]");
    const [first, back, on, last] = form.querySelectorAll("button");
    const every = data.periods.flatMap(([period, lines]) => lines.map(line => [period, line]));
    let found = every;
    let page = 0;

    function pages() {
      return Math.max(1, Math.ceil(found.length / perPage));
    }

    function show() {
      const from = page * perPage;
      const shown = found.slice(from, from + perPage);
      body.replaceChildren(...shown.map(([, line]) => row(line, data)));
      const [lines, all] = [found.length, every.length].map(count => count.toLocaleString("en"));
      const which = shown.length
        ? (from + 1).toLocaleString("en") + " to " + (from + shown.length).toLocaleString("en") + " of " + lines
        : "none";
      status.textContent = "Lines shown: " + which
        + (found.length < every.length ? " that are chosen, of " + all + " in all" : "")
        + ". Page " + (page + 1) + " of " + pages() + ".";
      first.disabled = back.disabled = page === 0;
      on.disabled = last.disabled = page === pages() - 1;
    }

    function filter() {
      const wanted = { text: form.elements.text.value.trim(), party: form.elements.party.value, period: form.elements.period.value };
      found = every.filter(([period, line]) => matches(line, period, wanted, data));
      page = 0;
      show();
    }

    function turn(to) {
      page = Math.min(Math.max(0, Math.trunc(to) || 0), pages() - 1);
      show();
    }

    /* So that the address of the page leads back to what is shown. */
    function remember() {
      const wanted = new URLSearchParams(new FormData(form));
      wanted.set("page", page + 1);
      history.replaceState(null, "", "#" + section.id + "?" + wanted);
    }

    function turnBy(button, to) {
      button.addEventListener("click", () => {
        turn(to());
        remember();
      });
    }

    function set(wanted) {
      form.elements.text.value = wanted.get("text") ?? "";
      form.elements.party.value = wanted.get("party") ?? "";
      form.elements.period.value = wanted.get("period") ?? "";
      filter();
      turn(Number(wanted.get("page") ?? 1) - 1);
      section.scrollIntoView();
    }

    turnBy(first, () => 0);
    turnBy(back, () => page - 1);
    turnBy(on, () => page + 1);
    turnBy(last, () => pages() - 1);
    form.addEventListener("input", filter);
    form.addEventListener("change", remember);
    form.addEventListener("submit", event => event.preventDefault());
    form.hidden = false;
    show();
    return set;
  }

  /* An address such as #lines-1?party=A&period=CY2024&text=inv-7&page=2 opens a table with its filter. */
  function follow() {
    const [id, wanted] = location.hash.slice(1).split("?");
    if (tables.has(id) && wanted !== undefined) {
      tables.get(id)(new URLSearchParams(wanted));
    }
  }

  for (const section of document.querySelectorAll(".lines")) {
    tables.set(section.id, table(section));
  }
  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-filter]");
    if (link) {
      event.preventDefault();
      location.hash = link.getAttribute("href") + "?" + link.dataset.filter;
    }
  });
  addEventListener("hashchange", follow);
  follow();
})();
