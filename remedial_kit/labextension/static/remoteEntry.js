// The door JupyterLab knocks on: a module-federation container written by hand, so that nothing has to be built.
// The extension itself is in the ES modules beside this file.
(() => {
  const here = document.currentScript.src;
  let shared = {};

  /** One of JupyterLab's own packages, in whatever version this page has. */
  async function lab(name) {
    const versions = Object.values(shared[name] ?? {});
    if (versions.length === 0) throw new Error(`${name} is not on this page`);
    return (await versions[0].get())();
  }

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["remedial-massage"] = {
    init(scope) {
      shared = scope;
    },
    async get() {
      const { makePlugin } = await import(new URL("./plugin.js", here).href);
      const plugin = await makePlugin(lab);
      return () => ({ __esModule: true, default: plugin });
    },
  };
})();
