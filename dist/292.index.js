export const id = 292;
export const ids = [292];
export const modules = {

/***/ 7292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

// EXTERNAL MODULE: ./packages/runtime/lib/index.js + 13 modules
var lib = __webpack_require__(9236);
// EXTERNAL MODULE: ./packages/cli/lib/index.js + 9 modules
var cli_lib = __webpack_require__(3600);
;// CONCATENATED MODULE: ./actions/lib/release-notes/src/inputs.js

/** The inputs of action.yml: the command's own and the values of gate.yml that may be overridden. */
const inputs = (0,cli_lib.inputsOf)("release-notes");

;// CONCATENATED MODULE: ./actions/lib/release-notes/src/main.js


/** Reads the inputs, runs the command, publishes what it says. */
const main = (0,cli_lib.createActionMain)("release-notes", inputs);

;// CONCATENATED MODULE: ./actions/lib/release-notes/src/index.js


/** Called by the entry file in dist/, which says where it lies. */
const start = (programUrl) => (0,lib/* runAction */.Cs)(main, { programUrl });


/***/ })

};
