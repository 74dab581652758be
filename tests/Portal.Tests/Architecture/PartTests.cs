using System.Reflection;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Readers;
using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Reports;
using MediaWatch.Testing;

namespace MediaWatch.Portal.Tests.Architecture;

public sealed partial class PartTests
{
    /// <summary>Contract, the assembly that holds its parts, the suffix of their names.</summary>
    static readonly (Type Contract, Assembly Assembly, string Suffix)[] Kinds =
    [
        (typeof(IConnector), typeof(IConnector).Assembly, "Connector"),
        (typeof(ICheck<>), typeof(ICheck<>).Assembly, "Check"),
        (typeof(INotifier), typeof(INotifier).Assembly, "Notifier"),
        (typeof(IReader), typeof(IReader).Assembly, "Reader"),
        (typeof(IReportSection), typeof(IReportSection).Assembly, "Section"),
    ];

    static IReadOnlyList<(Type Type, string Suffix)> Parts { get; } =
    [
        .. from kind in Kinds
           from type in kind.Assembly.GetTypes()
           where type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IPart))
           where type.GetInterfaces().Any(i => i == kind.Contract || i.IsGenericType && i.GetGenericTypeDefinition() == kind.Contract)
           select (type, kind.Suffix),
    ];

    static string KeyOf(Type type) => ((IPart)Activator.CreateInstance(type, nonPublic: true)!).Key; // without a constructor it always comes to be

    [Fact]
    public void Parts_are_sealed_and_named_for_their_kind() =>
        Parts.Where(p => !p.Type.IsSealed || !p.Type.Name.EndsWith(p.Suffix, StringComparison.Ordinal)).Select(p => p.Type.FullName).ShouldBeEmpty();

    [Fact]
    public void Parts_have_no_constructor_and_no_state()
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        Parts.Where(p => p.Type.GetConstructors(own).Any(c => c.GetParameters().Length > 0) || p.Type.GetFields(own).Length > 0).Select(p => p.Type.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void Keys_are_kebab_case_and_unique_among_their_kind()
    {
        foreach (var kind in Parts.GroupBy(p => p.Suffix))
        {
            var keys = kind.Select(p => KeyOf(p.Type)).ToList();
            keys.ShouldBeUnique();
            keys.ShouldAllBe(key => KebabCase().IsMatch(key));
        }
    }

    /// <summary>Rows name parts by key: once released, a key never vanishes. A release adds its new keys to released-keys.txt; until then a part is its file and its test.</summary>
    [Fact]
    public void Released_keys_are_still_there()
    {
        var listed = File.ReadLines(System.IO.Path.Combine(Shared.Root, "tests/Portal.Tests/Architecture/released-keys.txt")).Where(line => line.Length > 0 && line[0] != '#');
        listed.Except(Parts.Select(p => $"{p.Suffix.ToLowerInvariant()} {KeyOf(p.Type)}"), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_part_has_a_test_class_of_its_name()
    {
        var tests = Sources.All.Where(s => s.Path.StartsWith("tests/", StringComparison.Ordinal)).Select(s => s.Path.Split('/')[^1]).ToHashSet(StringComparer.Ordinal);
        Parts.Select(p => $"{p.Type.Name}Tests.cs").Where(file => !tests.Contains(file)).ShouldBeEmpty();
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
