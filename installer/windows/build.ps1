# Makes target\installer\Duetalk-VERSION.msi. Needs a JDK 25 in $env:JDK, and WiX 3 on the PATH.
# Written after what was measured on Linux; not tried on Windows yet.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
$version = ([xml](Get-Content pom.xml)).project.version
$out = "target\installer"
$app = "$out\app"

.\mvnw.cmd -q package "-Dmaven.test.skip=true"
Remove-Item -Recurse -Force $out -ErrorAction SilentlyContinue
New-Item -ItemType Directory "$out\modules", $app | Out-Null
Copy-Item target\lib\*.jar $app
Copy-Item "target\duetalk-$version.jar" "$app\duetalk.jar"

foreach ($jar in Get-ChildItem target\javafx-*\javafx-*-*-win.jar) {
    $name = $jar.Name.Split("-")[1]
    $work = "$out\$name"
    New-Item -ItemType Directory "$work\classes", "$work\libraries" | Out-Null
    Push-Location "$work\classes"; & "$env:JDK\bin\jar" --extract --file $jar.FullName; Pop-Location
    Get-ChildItem -Recurse "$work\classes" -Filter *.dll | Move-Item -Destination "$work\libraries"
    & "$env:JDK\bin\jmod" create --class-path "$work\classes" --libs "$work\libraries" "$out\modules\javafx.$name.jmod"
}
$modules = (Get-Content installer\modules) -join ","
& "$env:JDK\bin\jlink" --module-path "$out\modules" --add-modules $modules --output "$out\runtime" `
    --strip-debug --no-header-files --no-man-pages --compress=zip-6
& "$env:JDK\bin\jpackage" "@installer\jpackage-options" "@installer\windows\jpackage-options" `
    --app-version $version --input $app --runtime-image "$out\runtime" --dest $out
Get-ChildItem "$out\*.msi" | Get-FileHash -Algorithm SHA256 | ForEach-Object { "$($_.Hash.ToLower())  $(Split-Path -Leaf $_.Path)" } |
    Set-Content "$out\SHA256SUMS"
