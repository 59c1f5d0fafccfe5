package dev.typist.shape;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it: {@code 1,234.50}, {@code $5}, {@code +3}, {@code 4,200.}. What could mean two numbers means
 * none: {@code 1.234,5}, {@code 1.234€}, {@code 007}, {@code 50%}, {@code 1/2}.
 */
record Numeral(BigDecimal value, boolean isJson, boolean mayBeGrouped) {

    /** A thousand times as much in half the world. */
    private static final Pattern GROUPED_BY_POINTS = Pattern.compile("[+-]?[1-9][0-9]{0,2}(?:\\.[0-9]{3})+");

    /** Jackson's own limit; a BigDecimal takes more than linear time to make. */
    private static final int LONGEST = 1000;

    private static final String CURRENCIES = "$€£¥₹₩₽₺₴₫₪฿";

    private static final Pattern PLAIN = Pattern.compile(
            "([+-]?)(0|[1-9][0-9]*+|[1-9][0-9]{0,2}(?:,[0-9]{2,3})*+)?(\\.[0-9]++)?([eE][+-]?[0-9]{1,6})?");

    /** The groups between the first and the last are of two digits in India, of three elsewhere. */
    private static final Pattern GROUPED =
            Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})++|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}");

    static @Nullable Numeral of(String written) {
        if (written.length() > LONGEST) {
            return null;
        }
        if (!written.isEmpty() && Literals.numberEnd(written, 0) == written.length()) {
            return new Numeral(new BigDecimal(written), true, mayBeGrouped(written));
        }
        String text = written.strip().replace('−', '-');
        if (text.endsWith(".") || text.endsWith(",")) {
            text = text.substring(0, text.length() - 1);
        }
        String bare = withoutCurrency(text);
        Matcher matcher = PLAIN.matcher(bare);
        if (!matcher.matches() || (matcher.group(2) == null && matcher.group(3) == null)) {
            return null;
        }
        String whole = matcher.group(2) == null ? "0" : matcher.group(2);
        if (whole.indexOf(',') >= 0 && !GROUPED.matcher(whole).matches()) {
            return null;
        }
        String fraction = matcher.group(3) == null ? "" : matcher.group(3);
        // In half the world this is a thousand times as much.
        if (!bare.equals(text) && fraction.length() == 4 && whole.length() <= 3 && !whole.startsWith("0")) {
            return null;
        }
        String exponent = matcher.group(4) == null ? "" : matcher.group(4);
        return new Numeral(
                new BigDecimal(matcher.group(1) + whole.replace(",", "") + fraction + exponent),
                false,
                mayBeGrouped(bare));
    }

    private static boolean mayBeGrouped(String bare) {
        return GROUPED_BY_POINTS.matcher(bare).matches();
    }

    private static String withoutCurrency(String text) {
        int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int end = text.length();
        if (end > sign && CURRENCIES.indexOf(text.charAt(end - 1)) >= 0) {
            return text.substring(0, end - 1).stripTrailing();
        }
        if (end > sign && CURRENCIES.indexOf(text.charAt(sign)) >= 0) {
            String rest = text.substring(sign + 1).stripLeading();
            return sign == 1 && (rest.startsWith("-") || rest.startsWith("+")) ? text : text.substring(0, sign) + rest;
        }
        return text;
    }
}
