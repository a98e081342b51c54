package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** One call of the command, as its caller sees it. */
record Cli(int code, String out, String err) {
    static Cli run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        int code = RecoveryCheck.run(new PrintWriter(out), new PrintWriter(err), texts);
        Cli call = new Cli(code, out.toString(), err.toString());
        call.isFitForPeople();
        return call;
    }

    /** Neither stack traces nor characters that steer the terminal, whatever was asked. */
    private void isFitForPeople() {
        assertThat(out + err)
                .doesNotContain("\tat ", "Exception", "java.lang", "unexpected fault")
                .doesNotContain("\u001B", "\r", "\u009B");
    }

    Cli succeeds() {
        return exits(0);
    }

    Cli exits(int expected) {
        assertThat(code).as("%s%s", out, err).isEqualTo(expected);
        return this;
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
