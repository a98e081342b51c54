/** An app on the module path. What RecoveryCheck stands on is not named here: the app does not use it. */
module example.files {
    requires io.github.recoverycheck;
    requires io.github.recoverycheck.archive;
    requires io.github.recoverycheck.fit;
    requires io.github.recoverycheck.gpx;
    requires io.github.recoverycheck.json;

    exports example;
}
