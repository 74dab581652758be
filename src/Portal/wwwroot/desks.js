// Keys of pages that are worked on: a button that carries data-key is pressed by that key, as long as nobody is typing.
document.addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.repeat && !/^[jk]$/i.test(e.key)) return;
  const typing = e.target instanceof HTMLElement && (e.target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(e.target.tagName) || e.target.matches('input:not([type=checkbox], [type=radio])'));
  if (typing || !/^[a-z]$/i.test(e.key)) return;
  const button = document.querySelector(`[data-key="${e.key.toLowerCase()}"]:not(:disabled)`);
  if (button) { e.preventDefault(); button.click(); }
});
// What is current comes into view, in the queue and in the text.
new MutationObserver(() => {
  for (const [pane, item] of [['.queue', '.queue > li.on'], ['.evidence', '#current-mark']]) {
    const box = document.querySelector(pane), current = document.querySelector(item);
    if (!box || !current || current === box.shown) continue;
    box.shown = current;
    const place = current.getBoundingClientRect(), frame = box.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) box.scrollTop += place.top - frame.top - frame.height / 3;
  }
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'id'] });
// The list of a proofread text: which tiers are shown, and one decision for all that are shown and can have it.
document.addEventListener('change', e => {
  if (e.target instanceof HTMLInputElement && e.target.dataset.tier)
    for (const mark of document.querySelectorAll(`#proof-marks > li.${e.target.dataset.tier}`)) mark.hidden = !e.target.checked;
});
document.addEventListener('click', e => {
  const all = e.target instanceof Element && e.target.closest('[data-all]');
  if (all) for (const choice of document.querySelectorAll(`#proof-marks > li:not([hidden]) input[value="${all.dataset.all}"]`)) choice.checked = true;
});
