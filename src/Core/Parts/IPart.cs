namespace MediaWatch.Core.Parts;

/// <summary>A piece of code that rows name by its key: found by the program itself, without constructor and state.</summary>
public interface IPart
{
    /// <summary>Stored with rows; kebab-case; never changed once released.</summary>
    string Key { get; }

    /// <summary>What people read, in Chinese.</summary>
    string Name { get; }
}
