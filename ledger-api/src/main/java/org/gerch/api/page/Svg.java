package org.gerch.api.page;

/**
 * A drawing without a view box: every x is a per cent of the width, every y a pixel or per cent, so text never scales.
 *
 * <p>Lives within the making of one page; colours come from the style sheet by class.
 */
public final class Svg {
    private final StringBuilder markup = new StringBuilder(256);

    private Svg(String attributes) {
        markup.append("<svg ").append(attributes).append('>');
    }

    /** A drawing that only repeats what the table around it says. */
    public static Svg silent(int height) {
        return new Svg("width=\"100%\" height=\"" + height + "\" aria-hidden=\"true\"");
    }

    /** A drawing that says something itself; {@code title} is what it says to a reader who listens. */
    public static Svg spoken(int height, String title) {
        return new Svg(
                "width=\"100%\" height=\"" + height + "\" role=\"img\" aria-label=\"" + Html.escaped(title) + "\"");
    }

    /** A drawing that fills its table cell, whatever the text beside it needs. */
    public static Svg filling() {
        return new Svg("width=\"100%\" height=\"100%\" aria-hidden=\"true\"");
    }

    public Svg rect(String cssClass, String x, String y, String width, String height) {
        markup.append("<rect class=\"").append(cssClass).append('"');
        return at(x, y).size(width, height);
    }

    /**
     * A rectangle filled with a pattern that the page defines; named in the drawing itself, since a style sheet would look
     * for the pattern in its own file.
     */
    public Svg patterned(String pattern, String cssClass, String x, String y, String width, String height) {
        markup.append("<rect fill=\"url(#")
                .append(pattern)
                .append(")\" class=\"")
                .append(cssClass)
                .append('"');
        return at(x, y).size(width, height);
    }

    public Svg line(String cssClass, String x1, String y1, String x2, String y2) {
        markup.append("<line class=\"").append(cssClass).append("\" x1=\"").append(x1);
        markup.append("\" y1=\"").append(y1).append("\" x2=\"").append(x2);
        markup.append("\" y2=\"").append(y2).append("\"/>");
        return this;
    }

    public Svg dot(String cssClass, String x, String y, String radius) {
        markup.append("<circle class=\"").append(cssClass).append("\" cx=\"").append(x);
        markup.append("\" cy=\"").append(y).append("\" r=\"").append(radius).append("\"/>");
        return this;
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    public Svg text(String cssClass, String x, String y, String anchor, String text) {
        markup.append("<text class=\"").append(cssClass).append('"');
        at(x, y);
        markup.append(" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(Html.escaped(text))
                .append("</text>");
        return this;
    }

    /** One of the five shapes, 16 pixels, centred at x. */
    public Svg shape(Shape shape, String x, int y) {
        markup.append("<svg class=\"").append(shape.symbol()).append("\" x=\"").append(x);
        markup.append("\" y=\"")
                .append(y)
                .append("\" overflow=\"visible\"><use href=\"#")
                .append(shape.symbol());
        markup.append("\" x=\"-8\" width=\"16\" height=\"16\"/></svg>");
        return this;
    }

    public Html drawn() {
        return new Html(markup + "</svg>");
    }

    private Svg at(String x, String y) {
        markup.append(" x=\"").append(x).append("\" y=\"").append(y).append('"');
        return this;
    }

    private Svg size(String width, String height) {
        markup.append(" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\"/>");
        return this;
    }
}
