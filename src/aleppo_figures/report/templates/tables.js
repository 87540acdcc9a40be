"use strict";
// Sorting and filtering of the frames, and details that open for the finding one follows. No network, no eval.
(function () {
  function value(row, column) {
    const text = row.cells[column].textContent;
    const number = Number(text.replace(/,/g, ""));
    return text !== "" && !Number.isNaN(number) ? number : text;
  }
  function order(a, b) {
    if (typeof a === typeof b) return typeof a === "number" ? a - b : a.localeCompare(b);
    return typeof a === "number" ? -1 : 1;
  }
  document.querySelectorAll("th button").forEach(function (button) {
    button.addEventListener("click", function () {
      const head = button.parentElement, table = head.closest("table"), body = table.tBodies[0];
      const up = head.getAttribute("aria-sort") !== "ascending";
      head.parentElement.querySelectorAll("th").forEach(function (th) { th.setAttribute("aria-sort", "none"); });
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const rows = Array.from(body.rows), column = head.cellIndex;
      rows.sort(function (a, b) { return (up ? 1 : -1) * order(value(a, column), value(b, column)); });
      rows.forEach(function (row) { body.appendChild(row); });
    });
  });
  document.querySelectorAll("input[data-filter]").forEach(function (input) {
    input.addEventListener("input", function () {
      const wanted = input.value.toLowerCase();
      Array.from(document.getElementById(input.dataset.filter).tBodies[0].rows).forEach(function (row) {
        row.hidden = wanted !== "" && !row.textContent.toLowerCase().includes(wanted);
      });
    });
  });
  function open() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target) target.querySelectorAll("details").forEach(function (d) { d.open = true; });
  }
  window.addEventListener("hashchange", open);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("article details").forEach(function (d) { d.open = true; });
  });
  open();
})();
