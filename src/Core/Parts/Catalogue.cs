using System.Collections;
using System.Reflection;

namespace MediaWatch.Core.Parts;

/// <summary>All parts of one kind that an assembly holds, by key.</summary>
public sealed class Catalogue<TPart>(IEnumerable<TPart> parts) : IEnumerable<TPart> where TPart : IPart
{
    readonly Dictionary<string, TPart> byKey = parts.ToDictionary(p => p.Key, StringComparer.Ordinal);

    public static Catalogue<TPart> Of(Assembly assembly) => new(assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && t.IsAssignableTo(typeof(TPart)))
        .OrderBy(t => t.FullName, StringComparer.Ordinal)
        .Select(t => (TPart)Activator.CreateInstance(t, nonPublic: true)!)); // a part has no constructor: an architecture test says so

    /// <summary>Null: the key has no part (any more); the row is shown as no longer supported and left alone.</summary>
    public TPart? Find(string key) => byKey.GetValueOrDefault(key);

    public string NameOf(string key) => Find(key)?.Name ?? $"{key}（已不支持）";

    public IEnumerator<TPart> GetEnumerator() => byKey.Values.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
