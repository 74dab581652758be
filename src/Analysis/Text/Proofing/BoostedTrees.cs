using System.Globalization;

namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>Boosted regression trees: the sum of one leaf of each is the log-odds, averaged over forests that were grown apart. Immutable; any thread may use it. Made by <c>./mediawatch train judge</c>.</summary>
sealed class BoostedTrees
{
    readonly int[] roots;
    readonly Node[] nodes;
    readonly float bias;
    readonly int forests;

    /// <summary>Log-odds (1.8 %) below which the first forest's word is taken: most candidates are plainly none, and nobody asks how plainly.</summary>
    const double Hopeless = -4;

    /// <param name="trees">Of one forest behind the other, equally many of each; leaves hold their share of the average.</param>
    public BoostedTrees(float bias, IReadOnlyList<IReadOnlyList<Node>> trees, int forests = 1)
    {
        (this.bias, this.forests) = (bias, forests);
        roots = new int[trees.Count];
        var all = new List<Node>();
        for (var t = 0; t < trees.Count; t++)
        {
            var first = roots[t] = all.Count;
            all.AddRange(trees[t].Select(n => n.Feature < 0 ? n : n with { Left = n.Left + first, Right = n.Right + first }));
        }
        nodes = [.. all];
    }

    public double Probability(ReadOnlySpan<float> features)
    {
        var first = roots.Length / forests;
        var sum = Sum(roots.AsSpan(0, first), features);
        var logOdds = bias + sum * forests;
        if (forests > 1 && logOdds > Hopeless)
            logOdds = bias + sum + Sum(roots.AsSpan(first), features);
        return 1 / (1 + Math.Exp(-logOdds));
    }

    double Sum(ReadOnlySpan<int> trees, ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        foreach (var root in trees)
        {
            var at = root;
            while (nodes[at].Feature is >= 0 and var feature)
                at = features[feature] <= nodes[at].Value ? nodes[at].Left : nodes[at].Right;
            sum += nodes[at].Value;
        }
        return sum;
    }

    /// <summary>Lines: bias and number of forests; then one a tree, its nodes separated by blanks: <c>value</c> for a leaf, <c>feature:limit:left:right</c> for a fork, left where the feature is not above the limit.</summary>
    /// <exception cref="IOException">It is missing.</exception>
    public static BoostedTrees Load(string path)
    {
        var lines = File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').ToArray();
        var head = lines[0].Split(' ');
        return new(Number(head[0]), [.. lines.Skip(1).Select(line => line.Split(' ').Select(Parse).ToArray())], int.Parse(head[1], CultureInfo.InvariantCulture));
    }

    public void Save(string path, string comment)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine($"# {comment}");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bias:R} {forests}"));
        for (var t = 0; t < roots.Length; t++)
        {
            var (from, to) = (roots[t], t + 1 < roots.Length ? roots[t + 1] : nodes.Length);
            writer.WriteLine(string.Join(' ', nodes[from..to].Select(n => n.Feature < 0
                ? n.Value.ToString("G5", CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{n.Feature}:{n.Value:R}:{n.Left - from}:{n.Right - from}"))));
        }
    }

    static Node Parse(string node) => node.Split(':') is [var feature, var limit, var left, var right]
        ? new(int.Parse(feature, CultureInfo.InvariantCulture), Number(limit), int.Parse(left, CultureInfo.InvariantCulture), int.Parse(right, CultureInfo.InvariantCulture))
        : new(-1, Number(node), 0, 0);

    static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);

    /// <param name="Feature">-1 for a leaf, whose value is its share of the log-odds; else the value is the limit.</param>
    public readonly record struct Node(int Feature, float Value, int Left, int Right);
}
