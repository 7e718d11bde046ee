package org.neuroplug.expressions.internal.math;

/**
 * Functions that Java's library lacks, in forms that neither overflow nor cancel. Jars of definitions that use them carry
 * a copy of this class, so that it refers to nothing but {@link Math}.
 */
public final class Special {
    private static final double NEAR = 0.46875;
    private static final double FAR = 4;
    /** From here on the error function is 1 in double precision. */
    private static final double ONE = 5.93;

    private static final double[] NEAR_P = {
        1.85777706184603153e-1,
        3.16112374387056560e0,
        1.13864154151050156e2,
        3.77485237685302021e2,
        3.20937758913846947e3
    };
    private static final double[] NEAR_Q = {
        1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3
    };
    private static final double[] MIDDLE_P = {
        2.15311535474403846e-8,
        5.64188496988670089e-1,
        8.88314979438837594e0,
        6.61191906371416295e1,
        2.98635138197400131e2,
        8.81952221241769090e2,
        1.71204761263407058e3,
        2.05107837782607147e3,
        1.23033935479799725e3
    };
    private static final double[] MIDDLE_Q = {
        1,
        1.57449261107098347e1,
        1.17693950891312499e2,
        5.37181101862009858e2,
        1.62138957456669019e3,
        3.29079923573345963e3,
        4.36261909014324716e3,
        3.43936767414372164e3,
        1.23033935480374942e3
    };
    private static final double[] FAR_P = {
        1.63153871373020978e-2,
        3.05326634961232344e-1,
        3.60344899949804439e-1,
        1.25781726111229246e-1,
        1.60837851487422766e-2,
        6.58749161529837803e-4
    };
    private static final double[] FAR_Q = {
        1,
        2.56852019228982242e0,
        1.87295284992346047e0,
        5.27905102951428412e-1,
        6.05183413124413191e-2,
        2.33520497626869185e-3
    };

    private Special() {}

    /** 1 / (1 + exp(-x)), to a few ulps on both sides: the exponential never overflows. */
    public static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    /** log(1 + exp(x)), to a few ulps on both sides. */
    public static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /**
     * The error function, to 3e-16 absolute and 5e-16 relative, by the rational Chebyshev approximations of W. J. Cody
     * (Mathematics of Computation 23, 1969, 631–637).
     */
    public static double erf(double x) {
        double a = Math.abs(x);
        if (a <= NEAR) {
            return x * ratio(NEAR_P, NEAR_Q, x * x);
        }
        if (a <= FAR) {
            return Math.copySign(1 - Math.exp(-a * a) * ratio(MIDDLE_P, MIDDLE_Q, a), x);
        }
        if (a < ONE) {
            double s = 1 / (a * a);
            double tail = (1 / Math.sqrt(Math.PI) - s * ratio(FAR_P, FAR_Q, s)) / a;
            return Math.copySign(1 - Math.exp(-a * a) * tail, x);
        }
        return Double.isNaN(x) ? x : Math.signum(x);
    }

    /** The quotient of two polynomials, highest power first. */
    private static double ratio(double[] p, double[] q, double x) {
        double numerator = p[0];
        double denominator = q[0];
        for (int i = 1; i < p.length; i++) {
            numerator = numerator * x + p[i];
            denominator = denominator * x + q[i];
        }
        return numerator / denominator;
    }
}
