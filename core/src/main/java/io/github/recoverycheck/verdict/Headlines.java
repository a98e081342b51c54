package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.athlete.Placement;
import io.github.recoverycheck.athlete.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answer in a few words. */
final class Headlines {
    private static final double REST_FIRST = 0.9;
    private static final String MORE = "Easy, but more than recovery: ";

    private final AthleteState state;
    private final List<Veto> vetoes;
    private final List<Cap> caps;
    private final List<Finding> findings;

    Headlines(AthleteState state, List<Veto> vetoes, List<Cap> caps, List<Finding> findings) {
        this.state = state;
        this.vetoes = vetoes;
        this.caps = caps;
        this.findings = findings;
    }

    String of(Outcome outcome, Optional<Insufficiency> insufficiency, boolean conflict, Score score, ZoneId zone) {
        if (outcome == Outcome.INSUFFICIENT_DATA) {
            return "Cannot tell: " + insufficiency.map(Insufficiency::sentence).orElse("the data do not suffice");
        }
        if (outcome == Outcome.RECOVERY) {
            return easyEnough(zone);
        }
        if (conflict) {
            return "Heart rate says too hard, you say easy; your maximum is only estimated";
        }
        return notMeant()
                .or(this::restFirst)
                .orElseGet(() -> outcome == Outcome.BORDERLINE ? borderline(score) : notRecovery());
    }

    private String easyEnough(ZoneId zone) {
        Placement placement = state.placement();
        if (state.role() == Role.RECOVERY_SLOT || !placement.marks().isEmpty()) {
            return "Counted as recovery";
        }
        String easy = "Easy enough to be recovery";
        return switch (placement.window()) {
            case IDEAL, DAY_AFTER -> "Counted as recovery";
            case LATE -> {
                String after = ContextSentences.after(placement, zone);
                yield easy + ", but late" + (after.isEmpty() ? "" : ": " + after);
            }
            case UNPLACED -> easy + ", but nothing hard in the 48 h before: an easy run";
            case COOL_DOWN_PART -> easy + ", but a part of the session before";
            case UNKNOWN -> easy + "; what came in the 48 h before is unknown";
        };
    }

    private Optional<String> notMeant() {
        return switch (state.role()) {
            case WORKOUT -> Optional.of("A workout – not meant as recovery");
            case RACE -> Optional.of("A race – not meant as recovery");
            case LONG -> Optional.of("A long run – not meant as recovery");
            default -> Optional.empty();
        };
    }

    private Optional<String> restFirst() {
        if (!vetoes.isEmpty()) {
            return Optional.empty();
        }
        if (state.restNeeded().filter(rest -> rest.stress() >= REST_FIRST).isPresent()) {
            return Optional.of("Rest was the better choice");
        }
        return caps.stream().anyMatch(cap -> cap.kind() == Cap.Kind.READINESS)
                ? Optional.of("Rest or cross-training was the better choice")
                : Optional.empty();
    }

    private String borderline(Score score) {
        return score.value() >= Outcome.RECOVERY_FROM_SCORE && !caps.isEmpty()
                ? MORE + uncapped(caps.get(0).sentence())
                : MORE + mainReason();
    }

    private String notRecovery() {
        String reason = vetoes.isEmpty() ? mainReason() : uncapped(vetoes.get(0).sentence());
        return (state.role() == Role.RECOVERY_SLOT ? "Did not count: " : "Not recovery: ") + reason;
    }

    private String mainReason() {
        return inSentence(findings.get(0).rule().question());
    }

    /** A question's title as part of a sentence; what begins with more than one capital keeps it. */
    static String inSentence(Question question) {
        String title = question.title();
        // "RPE" and "I slept badly" keep theirs.
        boolean stays = title.length() == 1 || !Character.isLowerCase(title.charAt(1));
        return stays ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** A sentence as part of another. */
    private static String uncapped(String sentence) {
        String open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return open.substring(0, 1).toLowerCase(Locale.ROOT) + open.substring(1);
    }
}
