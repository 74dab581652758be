using MediaWatch.Portal.Components;

namespace MediaWatch.Portal.Pages.Matrix;

/// <summary>A branch of the matrix: everything in it is counted in its parents too, so that counts add up.</summary>
public sealed class MatrixNode(string key, string name, int depth)
{
    readonly List<MatrixNode> children = [];
    readonly List<AccountStanding> own = [];

    /// <summary>In the query string.</summary>
    public string Key { get; } = key;
    public string Name { get; } = name;
    public int Depth { get; } = depth;
    public IReadOnlyList<MatrixNode> Children => children;

    /// <summary>Accounts that stand here and in none of the children.</summary>
    public IReadOnlyList<AccountStanding> Own => own;

    public int Count { get; private set; }
    public int Bad { get; private set; }

    public IEnumerable<AccountStanding> All => own.Concat(children.SelectMany(c => c.All));

    /// <param name="path">Key and name of each branch down to where the account stands.</param>
    public void Put(AccountStanding account, ReadOnlySpan<(string Key, string Name)> path)
    {
        Count++;
        if (account.Health == Health.Bad)
            Bad++;
        if (path.IsEmpty)
        {
            own.Add(account);
            return;
        }
        var (key, name) = path[0];
        var child = children.Find(c => c.Key == key);
        if (child is null)
            children.Add(child = new MatrixNode(key, name, Depth + 1));
        child.Put(account, path[1..]);
    }

    public MatrixNode? Find(string wanted) => Key == wanted ? this : children.Select(c => c.Find(wanted)).FirstOrDefault(c => c is not null);

    public bool Holds(string wanted) => Find(wanted) is not null;
}
