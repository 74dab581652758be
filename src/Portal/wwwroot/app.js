// The portal's own script: charts, the search key, the navigation on small screens, reconnection. No other script is loaded from elsewhere.

let library;
function echarts() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = document.body.dataset.chartLibrary;
    script.onload = () => resolve(window.echarts);
    script.onerror = () => { library = undefined; reject(new Error('chart library')); };
    document.head.append(script);
  });
  return library;
}

/* <mw-chart option="JSON">: drawn into a shadow tree, so that neither enhanced navigation nor a circuit's diff touches what ECharts makes. */
class ChartElement extends HTMLElement {
  static observedAttributes = ['option'];
  #chart;
  #observer;
  connectedCallback() {
    if (!this.shadowRoot) {
      const box = document.createElement('div');
      box.style.width = '100%';
      box.style.height = '100%';
      this.attachShadow({ mode: 'open' }).append(box);
    }
    this.#observer = new ResizeObserver(() => this.#chart?.resize());
    this.#observer.observe(this);
    this.#draw();
  }
  disconnectedCallback() {
    this.#observer?.disconnect();
    this.#chart?.dispose();
    this.#chart = undefined;
  }
  attributeChangedCallback() { if (this.isConnected && this.shadowRoot) this.#draw(); }
  async #draw() {
    const lib = await echarts().catch(() => null);
    if (!lib || !this.isConnected) return;
    if (!this.#chart) {
      this.#chart = lib.init(this.shadowRoot.firstChild, null, { renderer: 'svg' });
      this.#chart.on('click', p => { const url = p.data?.url; if (url) location.assign(url); });
    }
    const option = JSON.parse(this.getAttribute('option') || '{}');
    option.textStyle = { fontFamily: getComputedStyle(this).fontFamily, ...option.textStyle };
    option.animation = false;
    this.#chart.setOption(option, true);
  }
}
customElements.define('mw-chart', ChartElement);

document.addEventListener('keydown', e => {
  const typing = e.target instanceof HTMLElement && (e.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName));
  if (e.key === '/' && !typing && !e.ctrlKey && !e.metaKey && !e.altKey) {
    const box = document.getElementById('global-search');
    if (box) { e.preventDefault(); box.focus(); box.select(); }
  }
  if (e.key === 'Escape') {
    document.body.classList.remove('nav-open');
    for (const menu of document.querySelectorAll('details.menu[open]')) menu.open = false;
  }
});

document.addEventListener('click', e => {
  const target = e.target instanceof Element ? e.target : null;
  if (target?.closest('[data-toggle-nav]')) document.body.classList.toggle('nav-open');
  else if (target?.closest('nav.side a')) document.body.classList.remove('nav-open');
  for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(target)) menu.open = false;
  if (target?.closest('[data-print]')) window.print();
  const question = target?.closest('[data-confirm]')?.dataset.confirm;
  if (question && !window.confirm(question)) e.preventDefault();
});

/* Choices that act at once: the form of a select with data-submit is sent when it changes. */
document.addEventListener('change', e => {
  if (e.target instanceof HTMLSelectElement && e.target.matches('[data-submit]')) e.target.form?.requestSubmit();
});

/* Reconnection: the dialog is ours, its states are told by the framework. A page whose circuit is lost for good is loaded again. */
const modal = document.getElementById('components-reconnect-modal');
modal?.addEventListener('components-reconnect-state-changed', async e => {
  const state = e.detail.state;
  if (state === 'show') modal.showModal();
  else if (state === 'hide') modal.close();
  else if (state === 'failed') document.addEventListener('visibilitychange', retryWhenVisible);
  else if (state === 'rejected') location.reload();
});
document.getElementById('components-reconnect-button')?.addEventListener('click', retry);
document.getElementById('components-resume-button')?.addEventListener('click', resume);
async function retry() {
  document.removeEventListener('visibilitychange', retryWhenVisible);
  try {
    if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) location.reload();
    else modal.close();
  } catch { document.addEventListener('visibilitychange', retryWhenVisible); }
}
async function resume() {
  try { if (!await Blazor.resumeCircuit()) location.reload(); } catch { location.reload(); }
}
function retryWhenVisible() { if (document.visibilityState === 'visible') retry(); }

/* role=tree: arrows move and open, Enter follows, a click on the twisty opens or closes. */
document.addEventListener('click', e => {
  const item = e.target instanceof Element ? e.target.closest('[role=tree] .twist')?.closest('[role=treeitem]') : null;
  if (!item?.hasAttribute('aria-expanded')) return;
  e.preventDefault();
  e.stopPropagation();
  item.setAttribute('aria-expanded', String(item.getAttribute('aria-expanded') !== 'true'));
}, true);
document.addEventListener('keydown', e => {
  const item = e.target instanceof Element && e.target.matches('[role=treeitem]') ? e.target : null;
  if (!item) return;
  const shown = [...item.closest('[role=tree]').querySelectorAll('[role=treeitem]')].filter(i => i.offsetParent);
  const open = item.getAttribute('aria-expanded');
  const go = to => { if (to) { item.tabIndex = -1; to.tabIndex = 0; to.focus(); } };
  if (e.key === 'ArrowDown') go(shown[shown.indexOf(item) + 1]);
  else if (e.key === 'ArrowUp') go(shown[shown.indexOf(item) - 1]);
  else if (e.key === 'Home') go(shown[0]);
  else if (e.key === 'End') go(shown.at(-1));
  else if (e.key === 'ArrowRight' && open === 'false') item.setAttribute('aria-expanded', 'true');
  else if (e.key === 'ArrowRight' && open === 'true') go(item.nextElementSibling?.querySelector('[role=treeitem]'));
  else if (e.key === 'ArrowLeft' && open === 'true') item.setAttribute('aria-expanded', 'false');
  else if (e.key === 'ArrowLeft') go(item.closest('ul[role=group]')?.previousElementSibling);
  else return;
  e.preventDefault();
});

/* A page on a wall (data-refresh, in seconds) is fetched anew and its content put in place, without a circuit and without a flicker. Where the server does not answer, what is shown says how old it is. */
setInterval(async () => {
  const wall = document.querySelector('main[data-refresh]');
  if (!wall || document.hidden || Date.now() - (wall.refreshedAt ??= Date.now()) < 1000 * wall.dataset.refresh) return;
  wall.refreshedAt = Date.now();
  const answer = await fetch(location.href).catch(() => null);
  const fresh = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main[data-refresh]');
  if (fresh) wall.replaceChildren(...fresh.childNodes);
  else if (answer?.redirected) location.reload();
  else wall.querySelector('.stale')?.removeAttribute('hidden');
}, 1000);
/* A page on which something is going on is read again, by enhanced navigation, as long as it says so: <span data-refresh="seconds">. What somebody is typing is not disturbed. */
let refresh;
function watchProgress() {
  clearTimeout(refresh);
  const seconds = Number(document.querySelector('[data-refresh]:not(main)')?.dataset.refresh);
  if (!seconds) return;
  refresh = setTimeout(() => {
    const typing = document.activeElement?.matches?.('input, textarea, select');
    if (typing || document.hidden) watchProgress();
    else Blazor.navigateTo(location.pathname + location.search, false, true);
  }, seconds * 1000);
}
Blazor.addEventListener?.('enhancedload', watchProgress);
watchProgress();

// A file larger than the page takes (data-most, MB) is refused before it is sent: the server would cut the connection, and nobody could read why.
addEventListener('change', e => {
  const most = e.target.dataset?.most, file = e.target.files?.[0];
  if (!most) return;
  e.target.setCustomValidity(file && file.size > most * 1048576 ? `文件有 ${(file.size / 1048576).toFixed(1)} MB，最大 ${most} MB。` : '');
  e.target.reportValidity();
});
