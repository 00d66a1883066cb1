package peacewire.tag;

import java.util.List;

/**
 * Logistic regression with an L2 penalty on all weights but the first, found by Newton's method: exact to rounding, and
 * the same on every machine. For a few hundred features and a few thousand examples.
 */
final class LogisticRegression {

    private static final int STEPS = 15;

    private LogisticRegression() {
    }

    /**
     * @param rows    of each example the numbers of the features that it has; feature 0 is the bias, which every example has
     * @param penalty of a weight's square, halved, in units of one example's log-likelihood
     */
    static double[] fit(List<int[]> rows, List<Boolean> labels, int features, double penalty) {
        var weights = new double[features];
        for (int step = 0; step < STEPS; step++) {
            var gradient = new double[features];
            var hessian = new double[features][features];
            for (int i = 1; i < features; i++) {
                gradient[i] = penalty * weights[i];
                hessian[i][i] = penalty;
            }
            for (int n = 0; n < rows.size(); n++) {
                add(rows.get(n), 1 / (1 + StrictMath.exp(-sum(rows.get(n), weights))), labels.get(n) ? 1 : 0, gradient, hessian);
            }
            var change = solved(hessian, gradient);
            for (int i = 0; i < features; i++) {
                weights[i] -= change[i];
            }
        }
        return weights;
    }

    static double sum(int[] row, double[] weights) {
        double sum = 0;
        for (int feature : row) {
            sum += weights[feature];
        }
        return sum;
    }

    private static void add(int[] row, double likely, double label, double[] gradient, double[][] hessian) {
        for (int i : row) {
            gradient[i] += likely - label;
            for (int j : row) {
                hessian[i][j] += likely * (1 - likely);
            }
        }
    }

    /** Gaussian elimination without pivots: the matrix is symmetric and positive definite. */
    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        var x = right.clone();
        for (int k = 0; k < size; k++) {
            for (int i = k + 1; i < size; i++) {
                double factor = matrix[i][k] / matrix[k][k];
                if (factor != 0) {
                    for (int j = k; j < size; j++) {
                        matrix[i][j] -= factor * matrix[k][j];
                    }
                    x[i] -= factor * x[k];
                }
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            for (int j = k + 1; j < size; j++) {
                x[k] -= matrix[k][j] * x[j];
            }
            x[k] /= matrix[k][k];
        }
        return x;
    }
}
