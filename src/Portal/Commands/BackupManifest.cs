namespace MediaWatch.Portal.Commands;

/// <summary>What a backup says of itself: its last part but one.</summary>
/// <param name="Format">Rises when older programs could not read it.</param>
/// <param name="Version">Of the program that wrote it.</param>
/// <param name="Migration">The database's last; a program that does not know it cannot serve the database.</param>
/// <param name="TakenAt">When it was begun; the rows are those of that instant.</param>
/// <param name="Rows">By table.</param>
/// <param name="Parts">Lower hexadecimal SHA-256 by name; the database's pieces, one after the other, are one part.</param>
sealed record BackupManifest(int Format, string Version, string? Migration, DateTimeOffset TakenAt, IReadOnlyDictionary<string, long> Rows, IReadOnlyDictionary<string, string> Parts);
