namespace MediaWatch.Analysis.Recognition;

/// <summary>A stretch of a line of text in a picture, as a rectangle that may be tilted. In pixels from the top left.</summary>
/// <param name="X">Of its middle.</param>
/// <param name="Y">Of its middle.</param>
/// <param name="Length">Along the line.</param>
/// <param name="Thickness">Across the line.</param>
/// <param name="Angle">Of the line, in radians; positive where it falls to the right.</param>
readonly record struct TextBox(double X, double Y, double Length, double Thickness, double Angle)
{
    public TextBox Scaled(double by) => new(X * by, Y * by, Length * by, Thickness * by, Angle);

    /// <summary>Where it stands once the page lies straight.</summary>
    public TextBox Straightened(double tilt)
    {
        var (sin, cos) = Math.SinCos(-tilt);
        return this with { X = X * cos - Y * sin, Y = X * sin + Y * cos, Angle = Angle - tilt };
    }

    public double Left => X - Length / 2;
    public double Right => X + Length / 2;
}
