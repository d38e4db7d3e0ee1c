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

// EXTERNAL MODULE: ./packages/runtime/lib/index.js + 9 modules
var lib = __webpack_require__(4307);
// EXTERNAL MODULE: ./packages/cli/lib/index.js + 9 modules
var cli_lib = __webpack_require__(3600);
;// CONCATENATED MODULE: ./actions/lib/release-notes/src/inputs.js

const inputs = (0,cli_lib.inputsOf)("release-notes");

;// CONCATENATED MODULE: ./actions/lib/release-notes/src/main.js


const main = (0,cli_lib.createActionMain)("release-notes", inputs);

;// CONCATENATED MODULE: ./actions/lib/release-notes/src/index.js


const start = (programUrl) => (0,lib/* runAction */.Cs)(main, { programUrl });


/***/ })

};
