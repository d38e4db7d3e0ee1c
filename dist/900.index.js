export const id = 900;
export const ids = [900];
export const modules = {

/***/ 3900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   loadWorker: () => (/* binding */ loadWorker),
/* harmony export */   nameIn: () => (/* binding */ nameIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _gate_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4209);
/* harmony import */ var _gate_wrangler__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4438);



async function loadWorker(session) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(session.folder, session.config.worker.config);
    try {
        return await (0,_gate_wrangler__WEBPACK_IMPORTED_MODULE_2__/* .loadWranglerConfig */ .d8)({ root: session.repository.root, file });
    }
    catch (error) {
        if (error instanceof _gate_core__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue)
            return undefined;
        throw error;
    }
}
function nameOf(wrangler) {
    const { name } = wrangler.raw;
    return typeof name === "string" && name !== "" ? name : "worker";
}
function nameIn(wrangler, environment) {
    return wrangler.environmentNames.includes(environment)
        ? (0,_gate_wrangler__WEBPACK_IMPORTED_MODULE_2__/* .effectiveEnvironment */ .xr)(wrangler, environment).workerName
        : undefined;
}


/***/ })

};
