package io.github.recoverycheck.activity;

/** What a run was meant to be, by its title, its workout or the runner's word. */
public enum Intention {
    RECOVERY,
    EASY,
    LONG,
    WORKOUT,
    RACE
}
