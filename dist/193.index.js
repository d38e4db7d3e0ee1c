export const id = 193;
export const ids = [193];
export const modules = {

/***/ 9193:
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
;// CONCATENATED MODULE: ./actions/lib/health-gate/src/inputs.js

const inputs = (0,cli_lib.inputsOf)("health-gate");

;// CONCATENATED MODULE: ./actions/lib/health-gate/src/main.js


const main = (0,cli_lib.createActionMain)("health-gate", inputs);

;// CONCATENATED MODULE: ./actions/lib/health-gate/src/index.js


const start = (programUrl) => (0,lib/* runAction */.Cs)(main, { programUrl });


/***/ })

};
