package dev.typist.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.BudgetExhaustedException.Limit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private final AtomicLong now = new AtomicLong();

    @Test
    void withoutLimitsEverythingIsAllowed() {
        Budget budget = Budget.start(BudgetLimits.builder().build());
        budget.take("A.b");
        budget.charge(ChatResponse.builder().build());
        budget.take("A.b");
        assertEquals(
                new Budget.Remaining(
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty()),
                budget.remaining());
    }

    @Test
    void refusesTheCallAfterTheLast() {
        Budget budget = start(BudgetLimits.builder().calls(2));
        budget.take("HelpDesk.triage");
        assertTrue(budget.tryTake());
        assertFalse(budget.tryTake());
        BudgetExhaustedException refused = refused(budget, Limit.CALLS);
        assertEquals(
                "HelpDesk.triage: all of 2 model calls are used; allow more with BudgetLimits calls(…)",
                refused.getMessage());
    }

    @Test
    void refusesTheCallAfterTheAnswerThatCrossedTheTokens() {
        Budget budget = start(BudgetLimits.builder().tokens(100));
        budget.take("A.b");
        budget.charge(used(60, null));
        budget.take("A.b");
        assertEquals(OptionalLong.of(40), budget.remaining().tokens());
        budget.charge(used(60, null));
        assertEquals(OptionalLong.of(0), budget.remaining().tokens());
        assertTrue(refused(budget, Limit.TOKENS).getMessage().contains("120 of 100 tokens are used"));
    }

    @Test
    void countsMoneyExactly() {
        Budget budget = start(BudgetLimits.builder().cost(new BigDecimal("0.30")));
        for (int i = 0; i < 3; i++) {
            budget.take("A.b");
            budget.charge(used(1, "0.10"));
        }
        assertTrue(refused(budget, Limit.COST).getMessage().contains("$0.30 of $0.30 are spent"));
    }

    @Test
    void refusesAfterAnUnknownCostOnlyIfMoneyIsLimited() {
        Budget money = start(BudgetLimits.builder().cost(BigDecimal.ONE));
        money.charge(used(1, null));
        assertTrue(refused(money, Limit.COST).getMessage().contains("allowUnknown"));

        Budget tokens = start(BudgetLimits.builder().tokens(10));
        tokens.charge(used(1, null));
        tokens.take("A.b");
        tokens.charge(ChatResponse.builder().usage(Usage.UNKNOWN).build());
        refused(tokens, Limit.TOKENS);

        Budget generous = start(BudgetLimits.builder().cost(BigDecimal.ONE).allowUnknown());
        generous.charge(used(1, null));
        generous.take("A.b");
    }

    @Test
    void timeRunsFromTheStart() {
        Budget budget = start(BudgetLimits.builder().time(Duration.ofSeconds(10)));
        now.addAndGet(Duration.ofSeconds(4).toNanos());
        assertEquals(Duration.ofSeconds(6), budget.remainingTime().orElseThrow());
        budget.take("A.b");
        now.addAndGet(Duration.ofSeconds(7).toNanos());
        assertEquals(Duration.ZERO, budget.remainingTime().orElseThrow());
        refused(budget, Limit.TIME);
    }

    @Test
    void nobodyTakesMoreThanThereIsFromManyThreads() {
        Budget budget = start(BudgetLimits.builder().calls(1000));
        AtomicInteger taken = new AtomicInteger();
        IntStream.range(0, 5000).parallel().forEach(i -> {
            if (budget.tryTake()) {
                taken.incrementAndGet();
            }
        });
        assertEquals(1000, taken.get());
    }

    @Test
    void refusesLimitsThatAreNone() {
        BudgetLimits.Builder limits = BudgetLimits.builder();
        assertThrows(IllegalArgumentException.class, () -> limits.calls(0));
        assertThrows(IllegalArgumentException.class, () -> limits.tokens(0));
        assertThrows(IllegalArgumentException.class, () -> limits.cost(BigDecimal.ZERO));
        assertThrows(IllegalArgumentException.class, () -> limits.time(Duration.ZERO));
    }

    @Test
    void aRequestKeepsItsBudgetWhenItIsChanged() {
        Budget budget = start(BudgetLimits.builder());
        ChatRequest request = ChatRequest.builder().user("Hi").budget(budget).build();
        assertEquals(budget, request.toBuilder().model("other").build().budget().orElseThrow());
    }

    private Budget start(BudgetLimits.Builder limits) {
        return new Budget(limits.build(), now::get);
    }

    private static BudgetExhaustedException refused(Budget budget, Limit limit) {
        BudgetExhaustedException refused =
                assertThrows(BudgetExhaustedException.class, () -> budget.take("HelpDesk.triage"));
        assertEquals(limit, refused.limit());
        return refused;
    }

    private static ChatResponse used(int tokens, String cost) {
        return ChatResponse.builder()
                .usage(new Usage(tokens, 0, 0, 0, true))
                .cost(cost == null ? null : new BigDecimal(cost))
                .build();
    }
}
